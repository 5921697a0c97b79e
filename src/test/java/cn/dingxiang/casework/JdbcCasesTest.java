package cn.dingxiang.casework;

import cn.dingxiang.directory.Actor;
import cn.dingxiang.intake.AgreementRecords;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;

@Tag("database")
class JdbcCasesTest extends CasesContract {
    private static CaseWorld world;

    @BeforeAll
    static void start() {
        world = new CaseWorld();
    }

    @AfterAll
    static void stop() {
        world.close();
    }

    @Override
    protected Cases cases() {
        world.fresh();
        return world.get(Cases.class);
    }

    @Override
    protected CaseAgreement agreement(String number, String signer, String county) {
        Map<String, Object> document = new LinkedHashMap<>(CaseWorld.bachelor2016());
        document.put("county", county);
        long id = world.agreement(number, signer, document, Actor.system("test"));
        return new CaseAgreement(id, number, world.get(AgreementRecords.class).find(number).orElseThrow().person(), signer, county);
    }
}
