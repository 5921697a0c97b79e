package cn.dingxiang.mail;

import static org.assertj.core.api.Assertions.assertThat;

import cn.dingxiang.review.BounceBox;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.util.Properties;
import org.junit.jupiter.api.Test;

class DeliveryReportTest {

    @Test
    void a_final_failure_names_our_mail_and_the_reason() throws Exception {
        assertThat(DeliveryReport.of(Samples.report("<digest.1@example.cn>", "failed", "5.1.1")))
                .contains(new BounceBox.Bounce("<digest.1@example.cn>", "5.1.1 smtp; 550 no such user"));
    }

    @Test
    void delay_and_passing_trouble_and_success_are_no_bounce() throws Exception {
        assertThat(DeliveryReport.of(Samples.report("<digest.1@example.cn>", "delayed", "4.2.0"))).isEmpty();
        assertThat(DeliveryReport.of(Samples.report("<digest.1@example.cn>", "failed", "4.2.2"))).isEmpty();
        assertThat(DeliveryReport.of(Samples.report("<digest.1@example.cn>", "delivered", "2.0.0"))).isEmpty();
    }

    @Test
    void ordinary_mail_is_no_bounce() throws Exception {
        MimeMessage message = new MimeMessage(Session.getInstance(new Properties()));
        message.setText("自动回复：本人休假");
        message.saveChanges();
        assertThat(DeliveryReport.of(message)).isEmpty();
    }
}
