package cn.dingxiang.web.account;

import java.util.LinkedHashMap;
import java.util.Map;

/** Short names for what browsers call themselves. */
final class Devices {
    private static final int LONGEST = 60;
    /** In the order of looking: most browsers also name those they are like. */
    private static final Map<String, String> PROGRAMS = ordered("MicroMessenger", "微信", "Edg", "Edge", "OPR/", "Opera", "Firefox", "Firefox",
            "Chrome", "Chrome", "Safari", "Safari", "Java-http-client", "Java");
    private static final Map<String, String> SYSTEMS = ordered("HarmonyOS", "HarmonyOS", "Android", "Android", "iPhone", "iPhone", "iPad",
            "iPad", "Windows", "Windows", "Mac OS X", "macOS", "Linux", "Linux");

    private Devices() { }

    static String name(String device, String unknown) {
        if (device == null || device.isBlank()) {
            return unknown;
        }
        String program = first(PROGRAMS, device);
        String system = first(SYSTEMS, device);
        if (program.isEmpty()) {
            return device.length() > LONGEST ? device.substring(0, LONGEST) + "…" : device;
        }
        return system.isEmpty() ? program : program + " · " + system;
    }

    private static String first(Map<String, String> names, String device) {
        return names.entrySet().stream().filter(name -> device.contains(name.getKey())).map(Map.Entry::getValue).findFirst().orElse("");
    }

    private static Map<String, String> ordered(String... pairs) {
        Map<String, String> map = new LinkedHashMap<>();
        for (int place = 0; place < pairs.length; place += 2) {
            map.put(pairs[place], pairs[place + 1]);
        }
        return map;
    }
}
