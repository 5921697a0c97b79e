package cn.dingxiang.casework.evidence;

/**
 * A case, as far as evidence and letters must know it.
 *
 * @param id        its key
 * @param agreement id of the agreement it is about
 * @param confirmed whether two people have confirmed it and no complaint has undone that
 * @param settled   whether what is owed in it has been worked out and frozen
 */
public record CaseKey(long id, long agreement, boolean confirmed, boolean settled) { }
