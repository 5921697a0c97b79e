/**
 * The audit trail as it is kept: sealed every night in a chain of hashes, verified, searched and taken out by those allowed.
 *
 * <p>Recording is {@link cn.dingxiang.directory.AuditTrail}. Start at {@link cn.dingxiang.directory.audit.AuditChain}.
 */
package cn.dingxiang.directory.audit;
