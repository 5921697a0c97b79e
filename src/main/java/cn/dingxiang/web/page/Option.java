package cn.dingxiang.web.page;

/** Something to choose. @param value as sent @param label as shown */
public record Option(String value, String label) { }
