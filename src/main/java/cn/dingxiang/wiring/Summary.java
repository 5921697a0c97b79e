package cn.dingxiang.wiring;

import cn.dingxiang.demo.DemoAccounts;
import cn.dingxiang.directory.Settings;
import cn.dingxiang.obligation.Words;
import cn.dingxiang.review.MailQueue;
import cn.dingxiang.review.Overview;
import java.io.PrintStream;

/** What {@code serve} prints once it runs: address, demo accounts, agreements, open findings by code, reminders sent. */
final class Summary {
    private final Product product;
    private final StartUpText text;

    Summary(Product product, StartUpText text) {
        this.product = product;
        this.text = text;
    }

    void print(String address, PrintStream out) {
        out.println(text.say("address", address));
        if (product.get(Settings.class).isDemo()) {
            out.println(text.say("accounts"));
            for (DemoAccounts.Account account : DemoAccounts.ALL) {
                out.printf("  %-14s %-22s %-16s %s%n", account.username(), account.password(), account.role(), account.displayName());
            }
        }
        Overview.Figures figures = product.get(Overview.class).figures();
        out.println(text.say("agreements", figures.agreements(), figures.live(), figures.setAside()));
        out.println(text.say("findings", figures.open()));
        figures.openFindings().forEach((code, number) -> out.printf("  %-28s %6d  %s%n", code, number, Words.of(code, text.locale())));
        MailQueue.Depth outbox = product.get(MailQueue.class).depth();
        out.println(text.say("reminders", figures.remindersSent(), figures.mailsSent(), outbox.planned(), outbox.queued(),
                outbox.noAddress(), outbox.dead() + outbox.bounced()));
        out.println(text.say("stop"));
        out.flush();
    }
}
