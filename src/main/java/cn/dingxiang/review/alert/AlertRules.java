package cn.dingxiang.review.alert;

import cn.dingxiang.agreement.Fields;
import cn.dingxiang.agreement.MalformedInput;
import cn.dingxiang.review.EmailAddress;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * How alerts go out and rise, from {@code config/alerts/alerts.yml}.
 *
 * @param silentDays after so many days without anything recorded a county counts as silent, at least 1
 * @param anyHour    whether alerts are mailed at once outside working days and hours too
 * @param levels     whom to tell when, from the moment an alert is raised
 * @param leaders    people who are told at levels that name {@code LEADER}
 */
public record AlertRules(int silentDays, boolean anyHour, List<Level> levels, List<Leader> leaders) {

    /** Whom a level addresses. */
    public enum Addressee {
        /** The provincial health commission's contact. */
        PROVINCE,
        /** The people named under {@code leaders} for the province; its contact where none is. */
        LEADER,
        /** The county health bureau concerned. */
        COUNTY
    }

    /**
     * One level.
     *
     * @param afterWorkingDays working days after the level before it was reached; 0 for the first
     * @param to               whom to tell
     */
    public record Level(int afterWorkingDays, Set<Addressee> to) {
        public Level {
            to = Collections.unmodifiableSet(to.isEmpty() ? EnumSet.noneOf(Addressee.class) : EnumSet.copyOf(to));
        }
    }

    /**
     * Somebody in charge.
     *
     * @param province two digits
     * @param name     as they are addressed
     * @param email    a valid mail address
     */
    public record Leader(String province, String name, String email) { }

    public AlertRules {
        levels = List.copyOf(levels);
        leaders = List.copyOf(leaders);
    }

    /** A level by its number; the last one for any beyond. */
    public Level level(int number) {
        return levels.get(Math.min(number, levels.size() - 1));
    }

    /** Reads the tree of {@code config/alerts/alerts.yml}. @throws MalformedInput naming the field that is wrong */
    public static AlertRules read(Fields fields) {
        fields.known("silentDays", "anyHour", "levels", "leaders");
        int silentDays = fields.integer("silentDays");
        if (silentDays < 1) {
            throw new MalformedInput("silentDays", "days-of-alert");
        }
        List<Level> levels = new ArrayList<>();
        for (Fields level : fields.objects("levels")) {
            levels.add(level(level, levels.isEmpty()));
        }
        if (levels.isEmpty()) {
            throw new MalformedInput("levels", "missing");
        }
        return new AlertRules(silentDays, fields.flag("anyHour"), levels,
                fields.has("leaders") ? fields.objects("leaders").stream().map(AlertRules::leader).toList() : List.of());
    }

    private static Level level(Fields fields, boolean first) {
        fields.known("afterWorkingDays", "to");
        int days = fields.integer("afterWorkingDays");
        if (first != (days == 0)) {
            throw new MalformedInput(fields.path() + ".afterWorkingDays", "days-of-alert");
        }
        Set<Addressee> to = fields.choices("to", Addressee.class);
        if (to.isEmpty()) {
            throw new MalformedInput(fields.path() + ".to", "missing");
        }
        return new Level(days, to);
    }

    private static Leader leader(Fields fields) {
        fields.known("province", "name", "email");
        Leader leader = new Leader(fields.province("province"), fields.text("name"), fields.text("email"));
        if (!EmailAddress.isValid(leader.email())) {
            throw new MalformedInput(fields.path() + ".email", "not-an-address");
        }
        return leader;
    }
}
