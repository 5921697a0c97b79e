package cn.dingxiang.bench.review;

import io.micronaut.core.annotation.Introspected;

/** An agreement as the row-by-row job reads it: a page of them at a time, each with its latest document. */
@Introspected
record JobAgreement(long id, String countyCode, String document) { }
