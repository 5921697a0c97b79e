/** An import of a long ledger, against bare reading of the same workbook plus bare batch inserts of as many rows. */
package cn.dingxiang.bench.intake;
