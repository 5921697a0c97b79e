/** 学生申请: what students ask their county for, transfer or deferral, until the county has answered. */
package cn.dingxiang.placement.student;
