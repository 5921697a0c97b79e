/**
 * An invented province: its counties and townships are real, its people, agreements and contacts are not. Writes the workbooks of
 * {@code db/demo} and as many more as asked for, always the same for the same seed and day. It decides nothing and stores nothing:
 * what it writes comes in through the importer like anybody's ledger.
 */
package cn.dingxiang.demo;
