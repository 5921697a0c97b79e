/**
 * What is shown for and against: files attached to an agreement and its case, checked by their content, kept by hash, never deleted but
 * marked.
 *
 * <p>Start at {@link cn.dingxiang.casework.evidence.Evidence}. A theme of its own within casework: it knows a case by its id only. Not
 * here: how a file's content is read and where it lies (exchange), letters (letter).
 */
package cn.dingxiang.casework.evidence;
