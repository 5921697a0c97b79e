package cn.dingxiang.confirmation;

/**
 * Terms of links, from the configuration.
 *
 * @param days    how many days a link is good, its first included; at least 2
 * @param address where people open the product, without a slash at its end; empty when that is not known, and mails carry no links
 */
public record LinkTerms(int days, String address) {
    public LinkTerms {
        if (days < 2) {
            throw new IllegalArgumentException("dingxiang.links.days: at least 2");
        }
        address = address.endsWith("/") ? address.substring(0, address.length() - 1) : address;
    }
}
