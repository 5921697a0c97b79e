package cn.dingxiang.mail;

import cn.dingxiang.review.QueuedMail;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;

/** A queued mail as MIME: text and HTML as alternatives, and the Message-ID it was queued with, at every attempt. */
final class MailMessage extends MimeMessage {
    private static final String CHARSET = StandardCharsets.UTF_8.name();
    private static final String SENDER_NAME = "定向履约";

    private final String messageId;

    private MailMessage(Session session, String messageId) {
        super(session);
        this.messageId = messageId;
    }

    /** @throws MessagingException when the address cannot be written */
    static MailMessage of(QueuedMail mail, String from, Session session) throws MessagingException {
        MailMessage message = new MailMessage(session, mail.messageId());
        message.setFrom(sender(from));
        message.setRecipient(Message.RecipientType.TO, new InternetAddress(mail.address(), true));
        message.setSubject(mail.written().subject(), CHARSET);
        message.setHeader("Auto-Submitted", "auto-generated");
        MimeBodyPart text = new MimeBodyPart();
        text.setText(mail.written().text(), CHARSET);
        MimeBodyPart html = new MimeBodyPart();
        html.setText(mail.written().html(), CHARSET, "html");
        message.setContent(new MimeMultipart("alternative", text, html));
        message.saveChanges();
        return message;
    }

    @Override
    protected void updateMessageID() throws MessagingException {
        setHeader("Message-ID", messageId);
    }

    private static InternetAddress sender(String from) throws MessagingException {
        try {
            return new InternetAddress(from, SENDER_NAME, CHARSET);
        } catch (UnsupportedEncodingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
