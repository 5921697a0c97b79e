package cn.dingxiang.web.api;

/** The two ways a list can go that is kept in the order in which things came: {@code sort} of such a list. */
enum ByAge { NEWEST, OLDEST }
