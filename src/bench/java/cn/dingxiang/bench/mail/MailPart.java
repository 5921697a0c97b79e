package cn.dingxiang.bench.mail;

import cn.dingxiang.bench.Part;
import cn.dingxiang.bench.Results;
import cn.dingxiang.bench.Rounds;
import cn.dingxiang.bench.World;
import cn.dingxiang.directory.CivilTime;
import cn.dingxiang.review.MailDispatch;
import jakarta.mail.Message;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Map;
import java.util.Properties;

/**
 * Digests that are queued, sent by the product: claimed, looked at once more, handed over, recorded. Against the same texts
 * handed over by Jakarta Mail alone. Either way every mail must have arrived, once. First, unmeasured, until both are compiled, as in a
 * server that has been up.
 */
public final class MailPart implements Part {
    private static final int MAILS = 10_000;
    private static final int TO_WARM = 2;
    private static final String SENDER = "bench@example.cn";
    private static final String SUBJECT = "定向履约提醒：3 件事项（演示）";
    private static final String TEXT = "您好：以下事项需要办理，请核实。\n".repeat(30);
    private static final String HTML = "<html><body>" + "<p>您好：<b>以下事项</b>需要办理，请核实。</p>\n".repeat(60)
            + "</body></html>";

    private final SmtpSink sink;
    private int round;

    public MailPart(SmtpSink sink) {
        this.sink = sink;
    }

    @Override
    public void measure(World world, Results results) throws Exception {
        MailDispatch dispatch = world.get(MailDispatch.class);
        Rounds rounds = new Rounds()
                .with("mail.perSecond", () -> {
                    queue(world);
                    return rate(dispatch::run);
                })
                .with("mailBare.perSecond", () -> rate(this::sendBare));
        rounds.median(TO_WARM);
        // more rounds than elsewhere: what goes over one connection waits for every other thing the machine does
        int measured = world.manyRounds();
        Map<String, Double> medians = rounds.median(measured);
        World.same("mails sent", world.number("SELECT COUNT(*) FROM mail WHERE status = 'SENT'"), (long) MAILS * (TO_WARM + measured));
        results.putAll(medians);
        results.put("mail.mails", MAILS);
        results.ratio("mail", medians.get("mail.perSecond"), medians.get("mailBare.perSecond"), ">= 0.8 x bare");
    }

    private double rate(Rounds.Work work) throws Exception {
        sink.reset();
        double seconds = Rounds.seconds(work);
        World.same("mails arrived, each once", sink.reset(), MAILS);
        return MAILS / seconds;
    }

    /** Queues digests for people who have nothing else to be told. */
    private void queue(World world) throws SQLException {
        round++;
        // the bench may have gone on past midnight: a digest of an earlier day is not sent any more
        LocalDate today = world.get(CivilTime.class).today();
        try (Connection connection = world.connect();
             PreparedStatement mails = connection.prepareStatement("""
                     INSERT INTO mail (recipient, digest_on, topic, address, subject, message_id, status, created_at)
                     VALUES (?, ?, 'digest', ?, ?, ?, 'QUEUED', NOW(3))""");
             PreparedStatement texts = connection.prepareStatement("""
                     INSERT INTO mail_text (mail_id, text, html) SELECT id, ?, ? FROM mail WHERE message_id LIKE ?""")) {
            for (int mail = 0; mail < MAILS; mail++) {
                mails.setString(1, "person:9" + (round * 1_000_000_000L + mail));
                mails.setObject(2, today);
                mails.setString(3, "person" + mail + "@example.cn");
                mails.setString(4, SUBJECT);
                mails.setString(5, "<bench." + round + "." + mail + "@example.cn>");
                mails.addBatch();
            }
            mails.executeBatch();
            texts.setString(1, TEXT);
            texts.setString(2, HTML);
            texts.setString(3, "<bench." + round + ".%");
            texts.executeUpdate();
        }
    }

    private void sendBare() throws Exception {
        Properties properties = new Properties();
        properties.put("mail.smtp.from", SENDER);
        Session session = Session.getInstance(properties);
        try (Transport transport = session.getTransport("smtp")) {
            transport.connect("127.0.0.1", sink.port(), null, null);
            for (int mail = 0; mail < MAILS; mail++) {
                MimeMessage message = new MimeMessage(session);
                message.setFrom(new InternetAddress(SENDER, "定向履约", StandardCharsets.UTF_8.name()));
                message.setRecipient(Message.RecipientType.TO, new InternetAddress("person" + mail + "@example.cn", true));
                message.setSubject(SUBJECT, StandardCharsets.UTF_8.name());
                MimeBodyPart text = new MimeBodyPart();
                text.setText(TEXT, StandardCharsets.UTF_8.name());
                MimeBodyPart html = new MimeBodyPart();
                html.setText(HTML, StandardCharsets.UTF_8.name(), "html");
                message.setContent(new MimeMultipart("alternative", text, html));
                message.saveChanges();
                transport.sendMessage(message, message.getAllRecipients());
            }
        }
    }
}
