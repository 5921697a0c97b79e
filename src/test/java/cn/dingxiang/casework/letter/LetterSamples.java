package cn.dingxiang.casework.letter;

import cn.dingxiang.casework.evidence.ContentHash;
import cn.dingxiang.directory.Recipient;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.EnumMap;
import java.util.Map;

/** Letters as they look in earnest. */
public final class LetterSamples {
    private static final LocalDateTime AT = LocalDateTime.parse("2031-11-24T10:15:30");

    private LetterSamples() { }

    /** What an officer gives for a letter of this kind. */
    public static Map<LetterField, String> given(LetterKind kind) {
        Map<LetterField, String> all = new EnumMap<>(LetterField.class);
        all.put(LetterField.MATTERS, switch (kind) {
            case EMPLOYER_RECTIFICATION -> "一、2030年度履约核验至今没有记录，应于2031年1月31日前报送。\n二、2031年3月登记的月薪为4,200.00元，"
                    + "低于县级医院同条件人员的5,150.00元，薪酬是否低于约定待核实。";
            case COUNTY_RECTIFICATION -> "一、定向生于2031年7月28日报到，应于2031年8月27日前落实聘用，至今没有聘用记录，已逾期89天。\n二、尚未明确编制岗位。";
            default -> "一、未按期报到：应于2031年7月30日前到县卫生健康局报到，至今没有报到记录，已逾期117天。";
        });
        all.put(LetterField.BASIS, "协议第五条、国办发〔2024〕50号（八）");
        all.put(LetterField.DEADLINE, "2031-12-15");
        all.put(LetterField.FACTS, "2031年6月30日毕业后，至今没有报到；自2031年9月1日起在某市民营医院工作，有社会保险缴费记录和本人书面陈述为证。");
        all.put(LetterField.EVIDENCE, "社会保险缴费明细（2031年9月至11月）、催告函及邮寄回执、本人2031年11月10日书面陈述。");
        all.put(LetterField.STATEMENT, "本人陈述因家庭原因暂不返回，未提出已经报到或者获准延期的证据。经复核，该理由不属于协议约定可以延期的情形，不予采纳。");
        all.put(LetterField.DECISION, "王小明未按协议约定报到，并在约定单位以外就业，构成违约。");
        all.put(LetterField.COMPLAINT_OFFICE, "四平市卫生健康委员会");
        all.put(LetterField.COMPLAINT_PERIOD, "30日");
        all.put(LetterField.COURT, "有管辖权的人民法院");
        all.put(LetterField.COMPLAINT_ON, "2031-12-20");
        all.put(LetterField.COMPLAINT_ABOUT, "对未按期报到的认定有异议，认为已于2031年7月29日到县里办理手续，请求复核并更正记录。");
        all.put(LetterField.ACCEPTED_ON, "2031-12-22");
        all.put(LetterField.ANSWER_DUE, "2032-01-21");
        all.put(LetterField.DECISION_NUMBER, "梨卫健定向认〔2031〕2号");
        all.put(LetterField.LINES, "一、应退还的培养费用：学费27,500.00元，住宿费6,000.00元，生活补助26,500.00元，共60,000.00元；\n"
                + "　　二、按已服务月数扣减：0.00元；\n三、违约金：60,000.00元 × 0.50 = 30,000.00元。");
        all.put(LetterField.TOTAL, "人民币90,000.00元（玖万元整）");
        all.put(LetterField.PAY_BY, "2032-03-31");
        all.put(LetterField.PAY_TO, "转入县财政非税收入账户，附言写明姓名和协议编号。");
        all.put(LetterField.GROUND, "乙方申请解除，并已履行约定责任");
        all.put(LetterField.RELEASED_ON, "2032-04-10");
        all.put(LetterField.ACCOUNTS, "应缴90,000.00元，已于2032年3月28日缴清，双方再无款项往来。");
        all.put(LetterField.SERVICE_PERIOD, "6年（72个月）");
        all.put(LetterField.SERVICE_PLACES, "梨树县喇嘛甸镇卫生院、梨树县小宽镇卫生院");
        all.put(LetterField.SERVICE_FROM, "2025-09-01");
        all.put(LetterField.SERVICE_TO, "2031-09-01");
        all.keySet().retainAll(kind.given());
        return all;
    }

    /** Every field of a letter of this kind. */
    public static Map<LetterField, String> values(LetterKind kind) {
        Map<LetterField, String> all = new EnumMap<>(LetterValues.given(LetterOrder.of(kind, 1, null, given(kind))));
        all.put(LetterField.OFFICE, kind == LetterKind.COUNTY_RECTIFICATION ? "四平市卫生健康委员会" : "梨树县卫生健康局");
        all.put(LetterField.NUMBER, new LetterNumber(kind == LetterKind.COUNTY_RECTIFICATION ? "四卫健定向" : "梨卫健定向", kind, 2031, 3).toString());
        all.put(LetterField.ADDRESSEE, switch (kind.addressee()) {
            case STUDENT -> "王小明";
            case EMPLOYER -> "梨树县第一人民医院";
            case COUNTY -> "梨树县卫生健康局";
        });
        all.put(LetterField.NAME, "王小明");
        all.put(LetterField.AGREEMENT, "JL-2020-0322-0017");
        all.put(LetterField.SIGNED_ON, "2020年7月15日");
        all.put(LetterField.CONTACT, "联系人：李四　电话：0434-5220000　地址：梨树县梨树镇向阳街1号");
        all.put(LetterField.REPLACEMENT, "");
        all.put(LetterField.ISSUED_ON, "2031年11月24日");
        if (kind.fields().contains(LetterField.ID_NUMBER)) {
            all.put(LetterField.ID_NUMBER, "2203••••••••1234");
        }
        return all;
    }

    /** An issued letter, its content the words {@code document} and {@code page}. */
    public static IssuedLetter issued(LetterKind kind, int sequence, long agreement, Recipient addressee, Long replaces) {
        LetterNumber number = new LetterNumber("梨卫健定向", kind, 2031, sequence);
        return new IssuedLetter(0, IssuedLetter.Numbered.of(number), "220322", agreement, null, addressee, "王小明", replaces,
                LocalDate.parse("2031-11-24"), AT, "officer", Map.of("姓名", "王小明"), ContentHash.of(content().document()),
                ContentHash.of(content().page().getBytes(StandardCharsets.UTF_8)));
    }

    public static LetterContent content() {
        return new LetterContent("document".getBytes(StandardCharsets.UTF_8), "page", "text");
    }

    /** An entry a person made. */
    public static ProofEntry proof(long letter, ProofKind kind, String on, Long voids) {
        return new ProofEntry(0, letter, kind, LocalDate.parse(on), "王小明", "当面", null, null, null, voids, AT, "officer");
    }
}
