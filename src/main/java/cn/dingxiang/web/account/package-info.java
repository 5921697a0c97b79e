/** Pages about accounts: one's own, activating and resetting one, those an office looks after. Signing in is {@code web.sign}. */
package cn.dingxiang.web.account;
