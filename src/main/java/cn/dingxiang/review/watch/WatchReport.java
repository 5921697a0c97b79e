package cn.dingxiang.review.watch;

import cn.dingxiang.agreement.Bundle;
import cn.dingxiang.directory.Levels;
import cn.dingxiang.review.DigestWriter;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/**
 * What the province is told.
 *
 * @param at      when, civil time of Asia/Shanghai
 * @param begun   troubles it has not heard of
 * @param lasting troubles it has heard of and that last
 * @param over    troubles it has heard of and that are over
 */
public record WatchReport(LocalDateTime at, List<WatchMemory.Ongoing> begun, List<WatchMemory.Ongoing> lasting,
                          List<WatchMemory.Ongoing> over) {
    private static final Bundle WORDS = Bundle.named("cn.dingxiang.review.watch.words");
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm");

    public WatchReport {
        begun = List.copyOf(begun);
        lasting = List.copyOf(lasting);
        over = List.copyOf(over);
    }

    /** Whether there is nothing to say. */
    public boolean isEmpty() {
        return begun.isEmpty() && lasting.isEmpty() && over.isEmpty();
    }

    /** The mail, in Chinese like every mail. @param levels what counties are called where something stopped */
    public DigestWriter.Written written(Levels levels) {
        String subject = begun.isEmpty() && lasting.isEmpty() ? say("subject.over") : say("subject.trouble",
                Integer.toString(begun.size() + lasting.size()));
        StringBuilder text = new StringBuilder(say("greeting", MINUTE.format(at))).append('\n');
        part(text, "begun", begun, levels);
        part(text, "lasting", lasting, levels);
        part(text, "over", over, levels);
        text.append('\n').append(say("closing")).append('\n');
        return new DigestWriter.Written(subject, text.toString(), "<div style=\"white-space:pre-wrap;font-family:sans-serif\">"
                + escaped(text.toString()) + "</div>");
    }

    private static void part(StringBuilder text, String key, List<WatchMemory.Ongoing> troubles, Levels levels) {
        if (troubles.isEmpty()) {
            return;
        }
        text.append('\n').append(say(key)).append('\n');
        for (WatchMemory.Ongoing ongoing : troubles) {
            Trouble trouble = ongoing.trouble();
            Locale spoken = levels.speaking(Locale.ROOT, trouble.about().isEmpty() ? null : trouble.about(), null);
            text.append("  · ").append(WORDS.say(spoken, "kind." + trouble.kind())).append(trouble.detail().isEmpty() ? "" : "：" + trouble.detail())
                    .append(say("since", MINUTE.format(ongoing.since()))).append('\n');
            if (!key.equals("over")) {
                text.append("    ").append(WORDS.say(spoken, "todo." + trouble.kind())).append('\n');
            }
        }
    }

    private static String say(String key, String... arguments) {
        return WORDS.say(Locale.ROOT, key, (Object[]) arguments);
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
