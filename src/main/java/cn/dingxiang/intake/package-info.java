/**
 * What comes in and is kept: agreements with their versions, events and corrections; imports, their checks and their start.
 *
 * <p>Declares the ports that keep records ({@link cn.dingxiang.intake.AgreementRecords}) and read files. Not here: the files' formats
 * (exchange), the database (jdbc), and what the records amount to (timeline, obligation).
 */
package cn.dingxiang.intake;
