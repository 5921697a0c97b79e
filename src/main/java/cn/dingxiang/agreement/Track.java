package cn.dingxiang.agreement;

/** The kind of training programme a student was admitted to (国办发〔2024〕50号, 吉政办发〔2018〕21号, 渝府办发〔2020〕138号). */
public enum Track {
    /** 本科临床医学. */
    BACHELOR_CLINICAL,
    /** 本科中医、蒙医、朝医. */
    BACHELOR_TCM,
    /** 专科（高职）. */
    JUNIOR_COLLEGE,
    /** 中职. */
    SECONDARY,
    /** 乡村定向委培中医执业（助理）医师. */
    TCM_ASSISTANT;

    /** Years from entrance to the expected graduation: 5 for bachelors, 3 otherwise. */
    public int studyYears() {
        return this == BACHELOR_CLINICAL || this == BACHELOR_TCM ? 5 : 3;
    }
}
