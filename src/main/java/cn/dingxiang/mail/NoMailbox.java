package cn.dingxiang.mail;

import com.icegreen.greenmail.mail.MovingMessage;
import com.icegreen.greenmail.user.GreenMailUser;
import jakarta.mail.internet.MimeMessage;

/** Where caught mail is delivered to: nowhere, so that a long demo does not fill the memory. */
enum NoMailbox implements GreenMailUser {
    INSTANCE;

    @Override
    public String getEmail() {
        return "nobody@localhost";
    }

    @Override
    public String getLogin() {
        return "nobody";
    }

    @Override
    public void deliver(MovingMessage message) { }

    @Override
    public void deliver(MimeMessage message) { }

    @Override
    public void create() { }

    @Override
    public void delete() { }

    @Override
    public String getPassword() {
        return "";
    }

    @Override
    public void setPassword(String password) { }

    @Override
    public void authenticate(String password) { }

    @Override
    public String getQualifiedMailboxName() {
        return getLogin();
    }
}
