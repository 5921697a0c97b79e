package cn.dingxiang.web.page;

/** A word of the navigation. @param key its words are {@code navigation.key} @param here whether the page shown belongs to it */
public record NavigationItem(String key, String address, boolean here) { }
