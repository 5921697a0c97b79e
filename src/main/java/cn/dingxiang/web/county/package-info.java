/** The pages of a county's health bureau, which prefecture, province and auditor see for theirs: today's work, agreements, a person, calendar, mail. */
package cn.dingxiang.web.county;
