/** Fills the database: a few thousand lives of the demo generator through the product's own import and review, then copies of them. */
package cn.dingxiang.bench.supply;
