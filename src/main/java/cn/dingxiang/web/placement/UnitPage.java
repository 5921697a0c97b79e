package cn.dingxiang.web.placement;

import cn.dingxiang.directory.Contact;
import cn.dingxiang.placement.Post;
import cn.dingxiang.placement.UnitLine;
import cn.dingxiang.review.list.AgreementLine;
import cn.dingxiang.web.page.Badge;
import cn.dingxiang.web.page.Form;
import cn.dingxiang.web.page.Option;
import cn.dingxiang.web.page.Shown;
import cn.dingxiang.web.page.Tone;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A unit.
 *
 * @param mayChange whether the viewer is its county's bureau, and it is open
 * @param contacts  active ones
 * @param people    who works there, the first of them
 * @param posts     open ones
 * @param hospitals that could manage it
 * @param forms     by what they change
 */
public record UnitPage(Locale locale, UnitLine line, String county, boolean mayChange, List<Contact> contacts,
                       List<AgreementLine> people, boolean morePeople, List<Post> posts,
                       List<Option> hospitals, Map<String, Form> forms) implements PlacementWorded {

    public Form form(String which) {
        return forms.getOrDefault(which, Form.blank());
    }

    /** Whether mail reaches a contact. */
    public Badge reach(Contact contact) {
        if (contact.email() == null) {
            return new Badge(Tone.AMBER, text("contact.no-address"));
        }
        return contact.bouncedAt() == null ? new Badge(Tone.GREEN, text("contact.ok"))
                : new Badge(Tone.RED, text("contact.bounced", Shown.minute(contact.bouncedAt())));
    }

    public int capacity() {
        return posts.stream().mapToInt(post -> post.terms().capacity()).sum();
    }

    public int filled() {
        return posts.stream().mapToInt(Post::filled).sum();
    }

    public int vacancies() {
        return posts.stream().mapToInt(Post::vacancies).sum();
    }

    public int quota() {
        return posts.stream().filter(post -> post.terms().quota()).mapToInt(post -> post.terms().capacity()).sum();
    }
}
