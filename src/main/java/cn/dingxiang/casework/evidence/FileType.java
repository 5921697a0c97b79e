package cn.dingxiang.casework.evidence;

import java.util.List;

/** The kinds of files taken as evidence. */
public enum FileType {
    PDF("application/pdf", "pdf"),
    JPEG("image/jpeg", "jpg", "jpeg"),
    PNG("image/png", "png");

    private final String mediaType;
    private final List<String> extensions;

    FileType(String mediaType, String... extensions) {
        this.mediaType = mediaType;
        this.extensions = List.of(extensions);
    }

    /** By which it is served, and never by what its name says. */
    public String mediaType() {
        return mediaType;
    }

    /** What its names may end in, lower case, the usual one first. */
    List<String> extensions() {
        return extensions;
    }
}
