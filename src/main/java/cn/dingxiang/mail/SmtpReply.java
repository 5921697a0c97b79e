package cn.dingxiang.mail;

import cn.dingxiang.review.MailCarrier;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.AddressException;
import java.util.regex.Pattern;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;

/**
 * What a failure says about the address.
 *
 * <p>Refused is only what the server answers to the address itself with a lasting 5xx. A full mailbox (552) passes, and a server that
 * wants a login or will not relay (530, 535, 538, or any 5.7.x) speaks of our settings: counting that as refusal would condemn every
 * contact at once.
 */
final class SmtpReply {
    private static final Pattern POLICY = Pattern.compile("\\b5\\.7\\.\\d+\\b");

    private SmtpReply() { }

    static MailCarrier.Outcome outcome(MessagingException failure) {
        for (Exception cause = failure; cause != null; cause = next(cause)) {
            boolean refused = cause instanceof AddressException
                    || cause instanceof SMTPAddressFailedException address && isLasting(address.getReturnCode(), address.getMessage());
            if (refused) {
                return new MailCarrier.Outcome(MailCarrier.Result.REFUSED, words(cause));
            }
        }
        return new MailCarrier.Outcome(MailCarrier.Result.DEFERRED, words(failure));
    }

    /** Whether a reply to RCPT says for good that the address does not take mail. */
    static boolean isLasting(int code, String reply) {
        return code >= 500 && code < 600 && code != 530 && code != 535 && code != 538 && code != 552
                && (reply == null || !POLICY.matcher(reply).find());
    }

    /** The failure in one line, the innermost word of the server last. */
    static String words(Exception failure) {
        StringBuilder words = new StringBuilder();
        for (Exception cause = failure; cause != null; cause = next(cause)) {
            String message = cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage().strip();
            if (words.indexOf(message) < 0) {
                words.append(words.isEmpty() ? "" : "; ").append(message.replaceAll("\\s+", " "));
            }
        }
        return words.toString();
    }

    private static Exception next(Exception failure) {
        if (failure instanceof MessagingException messaging && messaging.getNextException() != null) {
            return messaging.getNextException();
        }
        return failure.getCause() instanceof Exception cause && cause != failure ? cause : null;
    }
}
