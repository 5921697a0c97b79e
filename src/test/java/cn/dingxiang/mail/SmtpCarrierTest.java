package cn.dingxiang.mail;

import static cn.dingxiang.review.MailCarrier.Result.ACCEPTED;
import static cn.dingxiang.review.MailCarrier.Result.DEFERRED;
import static cn.dingxiang.review.MailCarrier.Result.REFUSED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.dingxiang.directory.Recipient;
import cn.dingxiang.review.DigestWriter;
import cn.dingxiang.review.MailCarrier;
import cn.dingxiang.review.MailProblem;
import cn.dingxiang.review.QueuedMail;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the server's answers are taken to mean. */
class SmtpCarrierTest {
    private static final String OTHER = "other@example.cn";

    private static QueuedMail mail(String address) {
        return new QueuedMail(1, Recipient.unit(1), LocalDate.parse("2026-11-24"), address, "<digest.1@example.cn>",
                new DigestWriter.Written("【定向履约】1 项待办", "您好", "<p>您好</p>"), null, 1, "claimant");
    }

    private static SmtpCarrier carrier(int port) {
        return new SmtpCarrier(settings(port, "none", "dingxiang@example.cn"), new MailCatcher(0, 1));
    }

    private static SmtpSettings settings(int port, String tls, String from) {
        return new SmtpSettings("127.0.0.1", port, "", "", from, tls);
    }

    @ParameterizedTest
    @CsvSource({"550 no such user, REFUSED", "551 not here, REFUSED", "553 bad name, REFUSED", "550 5.1.1 unknown, REFUSED",
        "450 try later, DEFERRED", "451 greylisted, DEFERRED", "421 busy, DEFERRED", "552 mailbox full, DEFERRED",
        "530 login first, DEFERRED", "550 5.7.1 relaying denied, DEFERRED", "250 ok, ACCEPTED"})
    void a_reply_to_the_address_decides(String reply, MailCarrier.Result expected) throws IOException {
        try (ScriptedSmtpServer server = new ScriptedSmtpServer(Map.of("office@example.cn", reply));
             MailCarrier.Connection connection = carrier(server.port()).open()) {
            MailCarrier.Outcome outcome = connection.deliver(mail("office@example.cn"));
            assertThat(outcome.result()).isEqualTo(expected);
            assertThat(outcome.reason()).contains(expected == ACCEPTED ? "" : reply.substring(4));
            assertThat(connection.deliver(mail(OTHER)).result()).isEqualTo(ACCEPTED);
            assertThat(server.accepted).endsWith(OTHER);
        }
    }

    @Test
    void a_refusal_of_the_message_is_not_one_of_the_address() throws IOException {
        try (ScriptedSmtpServer server = new ScriptedSmtpServer(Map.of("DATA office@example.cn", "554 looks like spam"));
             MailCarrier.Connection connection = carrier(server.port()).open()) {
            assertThat(connection.deliver(mail("office@example.cn")).result()).isEqualTo(DEFERRED);
            assertThat(connection.deliver(mail(OTHER)).result()).isEqualTo(ACCEPTED);
        }
    }

    @Test
    void a_connection_is_used_for_many_mails_and_opened_again_when_it_breaks() throws IOException {
        try (ScriptedSmtpServer server = new ScriptedSmtpServer(Map.of("office@example.cn", ScriptedSmtpServer.HANG_UP));
             MailCarrier.Connection connection = carrier(server.port()).open()) {
            assertThat(List.of(connection.deliver(mail(OTHER)).result(), connection.deliver(mail(OTHER)).result())).containsOnly(ACCEPTED);
            assertThat(server.connections).hasValue(1);
            assertThat(connection.deliver(mail("office@example.cn")).result()).as("once more over another, no better").isEqualTo(DEFERRED);
            assertThat(server.connections).hasValue(2);
            assertThat(connection.deliver(mail(OTHER)).result()).isEqualTo(ACCEPTED);
            assertThat(server.connections).hasValue(3);
        }
    }

    @Test
    void a_mail_before_which_the_server_hung_up_goes_over_another_connection() throws IOException {
        try (ScriptedSmtpServer server = new ScriptedSmtpServer(Map.of("DATA " + OTHER, "250 taken" + ScriptedSmtpServer.LAST));
             MailCarrier.Connection connection = carrier(server.port()).open()) {
            for (int each = 1; each <= 3; each++) {
                assertThat(connection.deliver(mail(OTHER)).result()).isEqualTo(ACCEPTED);
                assertThat(server.connections).hasValue(each);
                assertThat(server.accepted).hasSize(each);
            }
        }
    }

    @Test
    void a_refused_address_is_not_asked_for_again_where_the_server_hung_up_after_refusing() throws IOException {
        try (ScriptedSmtpServer server = new ScriptedSmtpServer(Map.of("office@example.cn", "550 no such user" + ScriptedSmtpServer.LAST));
             MailCarrier.Connection connection = carrier(server.port()).open()) {
            assertThat(connection.deliver(mail("office@example.cn")).result()).isEqualTo(REFUSED);
            assertThat(server.connections).hasValue(1);
            assertThat(connection.deliver(mail(OTHER)).result()).isEqualTo(ACCEPTED);
        }
    }

    @Test
    void a_mail_whose_text_the_server_hung_up_on_is_not_sent_again_at_once_for_it_may_have_been_taken() throws IOException {
        try (ScriptedSmtpServer server = new ScriptedSmtpServer(Map.of("DATA office@example.cn", ScriptedSmtpServer.HANG_UP));
             MailCarrier.Connection connection = carrier(server.port()).open()) {
            assertThat(connection.deliver(mail("office@example.cn")).result()).isEqualTo(DEFERRED);
            assertThat(server.connections).hasValue(1);
            assertThat(connection.deliver(mail(OTHER)).result()).isEqualTo(ACCEPTED);
            assertThat(server.accepted).containsExactly(OTHER);
        }
    }

    @Test
    void an_address_that_cannot_be_written_is_refused_before_the_server_hears_of_it() throws IOException {
        try (ScriptedSmtpServer server = new ScriptedSmtpServer(Map.of()); MailCarrier.Connection connection = carrier(server.port()).open()) {
            assertThat(connection.deliver(mail("two words@example.cn")).result()).isEqualTo(REFUSED);
            assertThat(connection.deliver(mail(OTHER)).result()).isEqualTo(ACCEPTED);
        }
    }

    @Test
    void a_server_that_does_not_answer_is_unreachable() throws IOException {
        int port;
        try (ScriptedSmtpServer server = new ScriptedSmtpServer(Map.of())) {
            port = server.port();
        }
        assertThatThrownBy(() -> carrier(port).open()).isInstanceOf(MailCarrier.Unreachable.class).hasMessageContaining("127.0.0.1:" + port);
    }

    @Test
    void a_server_without_starttls_is_not_spoken_to_in_the_clear() throws IOException {
        try (ScriptedSmtpServer server = new ScriptedSmtpServer(Map.of())) {
            SmtpCarrier carrier = new SmtpCarrier(settings(server.port(), "starttls", "dingxiang@example.cn"), new MailCatcher(0, 1));
            assertThatThrownBy(carrier::open).isInstanceOf(MailCarrier.Unreachable.class).hasMessageContaining("STARTTLS");
        }
    }

    @Test
    void wrong_settings_are_named() {
        assertThatThrownBy(() -> settings(25, "tsl", "dingxiang@example.cn").check()).isInstanceOf(MailProblem.class)
                .hasMessageContaining("SMTP_TLS").hasMessageContaining("tsl");
        assertThatThrownBy(() -> settings(25, "none", "").check()).isInstanceOf(MailProblem.class).hasMessageContaining("SMTP_FROM");
        new SmtpSettings("", 0, "", "", "", "starttls").check();
        assertThat(settings(0, "ssl", "a@example.cn").effectivePort()).isEqualTo(465);
        assertThat(settings(0, "STARTTLS", "a@example.cn").effectivePort()).isEqualTo(587);
        assertThat(settings(0, "none", "a@example.cn").effectivePort()).isEqualTo(25);
        assertThat(settings(2525, "none", "a@example.cn").effectivePort()).isEqualTo(2525);
    }

    @Test
    void the_catcher_keeps_the_last_mails_with_their_message_id() {
        MailCatcher catcher = new MailCatcher(0, 2);
        SmtpCarrier carrier = new SmtpCarrier(new SmtpSettings("", 0, "", "", "", "starttls"), catcher);
        assertThat(carrier.route()).isEqualTo(MailCarrier.Route.CATCHER);
        try (MailCarrier.Connection connection = carrier.open()) {
            for (String address : List.of("a@example.cn", "b@example.cn", "c@example.cn")) {
                connection.deliver(mail(address));
            }
        }
        assertThat(catcher.messages()).extracting(MailCatcher.CaughtMail::to).containsExactly("c@example.cn", "b@example.cn");
        assertThat(catcher.total()).isEqualTo(3);
        MailCatcher.CaughtMail caught = catcher.messages().get(0);
        assertThat(caught.messageId()).isEqualTo("<digest.1@example.cn>");
        assertThat(caught.subject()).isEqualTo("【定向履约】1 项待办");
        assertThat(caught.text().strip()).isEqualTo("您好");
        assertThat(caught.html().strip()).isEqualTo("<p>您好</p>");
        catcher.stop();
        assertThatThrownBy(catcher::port).isInstanceOf(IllegalStateException.class);
    }
}
