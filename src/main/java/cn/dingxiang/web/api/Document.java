package cn.dingxiang.web.api;

/**
 * A file as an answer.
 *
 * @param content its bytes, or a stream that is closed once it is sent
 * @param type    media type
 * @param name    of the file
 */
record Document(Object content, String type, String name) {
    /** Media type of a workbook. */
    static final String WORKBOOK = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
}
