/**
 * The letters an office issues in a case and what proves that they arrived: templates an officer can edit, numbers in the office's own
 * series, what was issued kept unchanged, an append-only proof-of-notice file.
 *
 * <p>Start at {@link cn.dingxiang.casework.letter.Letters}; every kind of letter stands in {@link cn.dingxiang.casework.letter.LetterKind},
 * every placeholder in {@link cn.dingxiang.casework.letter.LetterField}. A theme of its own within casework: it knows a case by its id
 * only. Not here: .docx files (exchange), sending mail (review, mail), deciding anything.
 */
package cn.dingxiang.casework.letter;
