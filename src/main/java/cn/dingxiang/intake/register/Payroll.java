package cn.dingxiang.intake.register;

import cn.dingxiang.intake.Heading;
import cn.dingxiang.intake.RowCells;
import cn.dingxiang.timeline.Detail;
import cn.dingxiang.timeline.Event;
import cn.dingxiang.timeline.EventKind;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Proposes {@code PAY_RECORDED} on the last day of the month paid, when the pay is below its parity, or reaches it again after it was
 * below. Pay at parity that stays there is nothing to record. A month recorded with the same amounts is known.
 */
final class Payroll implements Proposer {

    private record Pay(LineReading line, LocalDate on, String monthly, String parity) {
        boolean isShort() {
            return new BigDecimal(monthly).compareTo(new BigDecimal(parity)) < 0;
        }

        boolean isSameAs(Event event) {
            Detail.Pay pay = event.detail(Detail.Pay.class);
            return YearMonth.from(event.on()).equals(YearMonth.from(on)) && pay.monthly().compareTo(new BigDecimal(monthly)) == 0
                    && pay.parity().compareTo(new BigDecimal(parity)) == 0;
        }
    }

    @Override
    public void propose(List<LineReading> lines, Background background) {
        lines.stream().map(Payroll::read).filter(Objects::nonNull).sorted(Comparator.comparing(Pay::on))
                .forEach(pay -> propose(pay, background));
    }

    private static Pay read(LineReading line) {
        RowCells cells = line.cells();
        YearMonth month = cells.required(Heading.PAY_MONTH, cells.month(Heading.PAY_MONTH));
        String monthly = cells.required(Heading.EVENT_MONTHLY, cells.amount(Heading.EVENT_MONTHLY));
        String parity = cells.required(Heading.EVENT_PARITY, cells.amount(Heading.EVENT_PARITY));
        if (line.isBroken()) {
            return null;
        }
        if (line.isLapsed(RegisterKind.PAYROLL)) {
            line.needless("register.lapsed");
            return null;
        }
        return new Pay(line, month.atEndOfMonth(), monthly, parity);
    }

    private static void propose(Pay pay, Background background) {
        Optional<Event> before = background.latest(EventKind.PAY_RECORDED, pay.on());
        if (background.isSettled(EventKind.PAY_RECORDED, pay::isSameAs)) {
            pay.line().known("register.recorded");
        } else if (!pay.isShort() && before.filter(Payroll::isShort).isEmpty()) {
            pay.line().needless("register.at-parity");
        } else {
            Map<String, Object> amounts = new LinkedHashMap<>();
            amounts.put("monthly", pay.monthly());
            amounts.put("parity", pay.parity());
            background.offer(pay.line(), new Draft(pay.on(), EventKind.PAY_RECORDED, amounts));
        }
    }

    private static boolean isShort(Event event) {
        Detail.Pay pay = event.detail(Detail.Pay.class);
        return pay.monthly().compareTo(pay.parity()) < 0;
    }
}
