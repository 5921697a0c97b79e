/**
 * Helpers for tests: lives told in a few lines ({@link cn.dingxiang.testing.Life}), real databases, and nothing of the product itself.
 */
package cn.dingxiang.testing;
