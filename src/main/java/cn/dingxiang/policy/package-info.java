/**
 * Reads {@code config/regimes} and {@code config/forms}, checks them, and resolves what they say of an agreement; reads and checks the
 * ladders of reminders, the rules of cases and those of alerts likewise.
 *
 * <p>A file that cannot be trusted stops the start with every problem named by file and line. Not here: what a term means (agreement),
 * what follows from it (obligation), and any policy value: those stand in the files.
 */
package cn.dingxiang.policy;
