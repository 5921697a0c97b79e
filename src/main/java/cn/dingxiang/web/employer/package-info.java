/** The employer's front door: what a hospital or a unit that signs in is asked, who is with it, what it owes, its posts. */
package cn.dingxiang.web.employer;
