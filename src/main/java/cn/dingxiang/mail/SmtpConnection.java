package cn.dingxiang.mail;

import cn.dingxiang.review.MailCarrier;
import cn.dingxiang.review.QueuedMail;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;

/**
 * One SMTP connection, used for a batch; opened again when it breaks in between. Whether it still stands is asked only where something
 * failed, for asking costs a round trip.
 */
final class SmtpConnection implements MailCarrier.Connection {
    private final String host;
    private final int port;
    private final SmtpSettings settings;
    private final Session session;
    private MarkedTransport transport;
    private boolean broken;

    private SmtpConnection(String host, int port, SmtpSettings settings, Session session) {
        this.host = host;
        this.port = port;
        this.settings = settings;
        this.session = session;
    }

    /** @throws MailCarrier.Unreachable when the server does not answer or does not let us in */
    static SmtpConnection to(String host, int port, SmtpSettings settings, Session session) {
        SmtpConnection connection = new SmtpConnection(host, port, settings, session);
        connection.connect();
        return connection;
    }

    @Override
    public MailCarrier.Outcome deliver(QueuedMail mail) {
        if (broken) {
            connectAnew();
        }
        MailCarrier.Outcome outcome = attempt(mail);
        if (outcome.result() == MailCarrier.Result.DEFERRED && broken && !transport.wasHandingOver()) {
            // most likely the server hung up after the mail before, as some do after so many
            connectAnew();
            outcome = attempt(mail);
        }
        return outcome;
    }

    private MailCarrier.Outcome attempt(QueuedMail mail) {
        MailCarrier.Outcome outcome = send(mail);
        broken = outcome.result() != MailCarrier.Result.ACCEPTED && !transport.isConnected();
        return outcome;
    }

    private MailCarrier.Outcome send(QueuedMail mail) {
        try {
            MimeMessage message = MailMessage.of(mail, settings.sender(), session);
            transport.sendMessage(message, message.getAllRecipients());
            return MailCarrier.Outcome.accepted();
        } catch (MessagingException failure) {
            return SmtpReply.outcome(failure);
        } catch (RuntimeException unforeseen) {
            return new MailCarrier.Outcome(MailCarrier.Result.DEFERRED, unforeseen.toString());
        }
    }

    @Override
    public void close() {
        try {
            transport.close();
        } catch (MessagingException alreadyGone) {
            // nothing is lost: what the server accepted, it accepted
        }
    }

    private void connectAnew() {
        close();
        connect();
    }

    private void connect() {
        try {
            transport = new MarkedTransport(session);
            if (settings.isConfigured() && settings.asksForLogin()) {
                transport.connect(host, port, settings.user(), settings.password());
            } else {
                transport.connect(host, port, null, null);
            }
        } catch (MessagingException unreachable) {
            throw new MailCarrier.Unreachable("SMTP server " + host + ":" + port + ": " + SmtpReply.words(unreachable), unreachable);
        }
    }
}
