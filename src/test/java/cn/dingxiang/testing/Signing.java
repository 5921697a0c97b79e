package cn.dingxiang.testing;

import cn.dingxiang.directory.Counties;
import cn.dingxiang.intake.AgreementFile;
import cn.dingxiang.intake.AgreementRecords;
import cn.dingxiang.intake.NewAgreement;
import cn.dingxiang.intake.Parties;
import cn.dingxiang.intake.Student;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Agreements kept for tests that only need somebody bound by one. */
public final class Signing {

    private Signing() { }

    /** An agreement of this number with this county; the person is new, and nothing has happened since. */
    @SuppressWarnings("unchecked")
    public static AgreementFile agreement(TestApplication application, String number, String name, String county) {
        application.get(Counties.class).createIfAbsent(List.of(county));
        Map<String, Object> document = new HashMap<>((Map<String, Object>) Life.college().scenario("2026-01-01").get("agreement"));
        document.put("province", county.substring(0, 2));
        document.put("county", county);
        AgreementRecords records = application.get(AgreementRecords.class);
        records.create(new NewAgreement(number, new Student(name, null, null, null),
                new Parties(name, null, null, null), document, List.of(), null, null, true, "test"));
        return records.find(number).orElseThrow();
    }
}
