package cn.dingxiang.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import java.io.IOException;

/** Finds a part in a message. */
final class MailParts {

    private MailParts() { }

    /** The text of the first part of this type; empty when there is none. */
    static String first(Part part, String type) throws MessagingException {
        try {
            Part found = find(part, type);
            return found == null ? "" : String.valueOf(found.getContent());
        } catch (IOException unreadable) {
            throw new MessagingException("unreadable part", unreadable);
        }
    }

    /** The first part of this type, the message itself included; null when there is none. */
    static Part find(Part part, String type) throws MessagingException, IOException {
        if (part.isMimeType(type)) {
            return part;
        }
        if (part.isMimeType("multipart/*") && part.getContent() instanceof Multipart parts) {
            for (int i = 0; i < parts.getCount(); i++) {
                Part found = find(parts.getBodyPart(i), type);
                if (found != null) {
                    return found;
                }
            }
        }
        return null;
    }
}
