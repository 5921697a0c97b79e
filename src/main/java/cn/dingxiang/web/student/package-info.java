/** The pages of students and doctors, made for a phone: what do I owe, until when, may I, what if, who looked at my data. */
package cn.dingxiang.web.student;
