/**
 * Registers: lists that other offices keep, read against the agreements. What a list says of somebody bound by an agreement becomes a
 * proposed event, which an officer accepts or rejects; nothing is written unseen.
 *
 * <p>{@link cn.dingxiang.intake.register.RegisterKind} is the list of them: what each says and proposes. A file is taken by
 * {@link cn.dingxiang.intake.register.RegisterIntake}, its proposals are decided at
 * {@link cn.dingxiang.intake.register.ProposalDesk}. People are matched by the hash of their ID number alone; the numbers of others
 * are not kept. Not here: how files are read (exchange), tables (jdbc), what an accepted event means (timeline, obligation).
 */
package cn.dingxiang.intake.register;
