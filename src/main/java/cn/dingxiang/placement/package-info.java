/**
 * Placement, 县管乡用: units and posts, who is free for them and when, the requests by which doctors are employed, deployed, transferred,
 * seconded and brought back, what follows at the end of service, and the plan eight years ahead.
 *
 * <p>Facts are written through {@link cn.dingxiang.intake.AgreementRecords}, once a request has been through its steps
 * ({@link cn.dingxiang.placement.RequestStep.Kind}). Not here: what a move means for the service clock and for findings (timeline,
 * obligation), letters, the database (jdbc), the workbook of the plan (exchange).
 */
package cn.dingxiang.placement;
