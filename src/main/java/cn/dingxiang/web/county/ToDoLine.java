package cn.dingxiang.web.county;

import cn.dingxiang.web.page.Badge;
import java.time.LocalDate;

/**
 * Something to do, as shown.
 *
 * @param name    whom it is about
 * @param address their page; null when it is about nobody with one
 * @param number  协议编号; empty when there is none
 * @param what    what it is, in words
 * @param since   the day it dates from
 * @param due     last good day; null when it has none
 * @param badge   how firm, or how late; null when neither
 * @param button  what to do, in words
 * @param place   where
 * @param tick    by which it is chosen for what is done to many; null when it is not
 */
public record ToDoLine(String name, String address, String number, String what, LocalDate since, LocalDate due, Badge badge, String button,
                       String place, Long tick) { }
