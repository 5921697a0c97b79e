/**
 * Who there is: provinces, counties, townships, units and who manages them, people's identity, contacts, accounts and settings; who acts
 * and what is recorded of it ({@link cn.dingxiang.directory.AuditTrail}).
 *
 * <p>Declares the ports by which they are kept and sealed, and holds what every matter needs besides: the civil time, pages of lists, work
 * that goes on beside other work ({@link cn.dingxiang.directory.SideWork}). Not here: what was agreed with whom (intake, agreement), what
 * is owed (obligation), how mail goes out (mail), and the database itself (jdbc).
 */
package cn.dingxiang.directory;
