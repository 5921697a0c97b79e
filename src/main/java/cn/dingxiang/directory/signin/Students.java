package cn.dingxiang.directory.signin;

import java.util.Optional;

/** Port: people bound by agreements in force, as activating an account asks for them. */
public interface Students {

    /**
     * Whose agreement this is.
     *
     * @param person the person's id
     * @param name   as on the identity card
     * @param county the agreement's county
     * @param email  null when not known
     */
    record Student(long person, String name, String county, String email) { }

    /** The person of the live agreement of this number; empty when there is none. */
    Optional<Student> byAgreement(String number);
}
