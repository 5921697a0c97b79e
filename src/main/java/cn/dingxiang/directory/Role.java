package cn.dingxiang.directory;

/** What an account may do. */
public enum Role {
    /** 省卫生健康委. */
    PROVINCE,
    /** 市（州）卫生健康委; a municipality has none. */
    PREFECTURE,
    /** 县卫生健康局经办. */
    COUNTY_OFFICER,
    /** 县卫生健康局复核. */
    COUNTY_REVIEWER,
    /** 县级医院, which employs. */
    HOSPITAL,
    /** 乡镇卫生院, which uses. */
    TOWNSHIP_UNIT,
    /** 定向生. */
    STUDENT,
    /** Sees everything and changes nothing. */
    AUDITOR,
    /** Accounts, jobs and settings; decides no case. */
    ADMINISTRATOR
}
