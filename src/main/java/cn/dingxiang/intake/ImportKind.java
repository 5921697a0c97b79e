package cn.dingxiang.intake;

/** What the rows of a file are. */
public enum ImportKind {
    /** One row an agreement, with as many dates beside it as the county keeps: a wide ledger. */
    AGREEMENTS,
    /** One row an event of an agreement that is on record. */
    EVENTS,
    /** One row a unit, whoever manages it, and a contact. */
    UNITS,
    /** One JSON object an agreement with all that happened: {@code {"number", "person", "scenario"}}. */
    SCENARIOS
}
