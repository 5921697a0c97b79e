package cn.dingxiang.mail;

import cn.dingxiang.review.BounceBox;
import jakarta.mail.MessagingException;
import jakarta.mail.Part;
import jakarta.mail.internet.InternetHeaders;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/** Reads a delivery status notification (RFC 3464): a report that a mail finally failed, with the headers of the mail it is about. */
final class DeliveryReport {
    private static final int LARGEST = 1 << 20;

    private DeliveryReport() { }

    /** Empty when the message is none, or tells of delay or success, or does not name the mail. */
    static Optional<BounceBox.Bounce> of(Part message) throws MessagingException, IOException {
        if (!message.isMimeType("multipart/report")) {
            return Optional.empty();
        }
        Part status = MailParts.find(message, "message/delivery-status");
        Part original = Optional.ofNullable(MailParts.find(message, "text/rfc822-headers"))
                .orElse(MailParts.find(message, "message/rfc822"));
        if (status == null || original == null) {
            return Optional.empty();
        }
        String reason = failure(raw(status));
        String messageId = new InternetHeaders(new ByteArrayInputStream(raw(original))).getHeader("Message-ID", null);
        return reason == null || messageId == null ? Optional.empty() : Optional.of(new BounceBox.Bounce(messageId.strip(), reason));
    }

    /** Status and words of the first recipient that failed for good; null when none did. */
    private static String failure(byte[] status) throws MessagingException {
        InputStream groups = new ByteArrayInputStream(status);
        while (true) {
            InternetHeaders group = new InternetHeaders(groups);
            if (!group.getAllHeaders().hasMoreElements()) {
                return null;
            }
            String code = group.getHeader("Status", null);
            if ("failed".equalsIgnoreCase(group.getHeader("Action", null)) && code != null && code.strip().startsWith("5")) {
                String words = group.getHeader("Diagnostic-Code", null);
                return code.strip() + (words == null ? "" : " " + words.replaceAll("\\s+", " ").strip());
            }
        }
    }

    private static byte[] raw(Part part) throws IOException, MessagingException {
        try (InputStream content = part.getInputStream()) {
            return content.readNBytes(LARGEST);
        }
    }
}
