// SPDX-License-Identifier: EPL-2.0
package org.cairn.exchange.internal.refi;

import java.math.BigInteger;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** What the schemas 1.0 of the standard allow: which attributes and children an element has, in which order, and what values look like. */
final class Schema {

    /** How the value of an attribute looks. */
    private enum Type {
        STRING(".*"),
        GUID("\\{?[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}}?"),
        INT("[+-]?\\d+"),
        COLOR("#([A-Fa-f0-9]{6}|[A-Fa-f0-9]{3})"),
        BOOL("true|false|1|0"),
        TIME("-?\\d{4,}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])T([01]\\d|2[0-3]):[0-5]\\d:[0-5]\\d(\\.\\d+)?(Z|[+-](0\\d|1[0-3]):[0-5]\\d)?"),
        DIRECTION("Associative|OneWay|Bidirectional"),
        VARIABLE("Text|Boolean|Integer|Float|Date|DateTime"),
        SHAPE("Person|Oval|Rectangle|RoundedRectangle|Star|LeftTriangle|RightTriangle|UpTriangle|DownTriangle|Note"),
        LINE("dotted|dashed|solid");

        private final Pattern pattern;

        Type(String pattern) {
            this.pattern = Pattern.compile(pattern, Pattern.DOTALL);
        }

        boolean takes(String value) {
            return switch (this) {
                case STRING -> true;
                case GUID -> Guids.isPlain(value) || pattern.matcher(value).matches();
                case TIME -> isPlainTime(value) || pattern.matcher(value).matches();
                case INT -> isNumber(value) || pattern.matcher(value).matches();
                default -> pattern.matcher(value).matches();
            };
        }

        /** A time as we write it: {@code 2013-02-28T10:00:00Z}, perhaps with thousandths. */
        private static boolean isPlainTime(String value) {
            if (value.length() != 20 && value.length() != 24 || value.charAt(value.length() - 1) != 'Z'
                    || value.length() == 24 && value.charAt(19) != '.') {
                return false;
            }
            String form = "dddd-dd-ddTdd:dd:dd";
            for (int i = 0; i < value.length() - 1; i++) {
                char c = value.charAt(i);
                char wanted = i < form.length() ? form.charAt(i) : i == 19 ? '.' : 'd';
                if (wanted == 'd' ? c < '0' || c > '9' : c != wanted) {
                    return false;
                }
            }
            return within(value, 5, 1, 12) && within(value, 8, 1, 31) && within(value, 11, 0, 23) && within(value, 14, 0, 59)
                    && within(value, 17, 0, 59);
        }

        private static boolean within(String value, int at, int least, int most) {
            int number = (value.charAt(at) - '0') * 10 + value.charAt(at + 1) - '0';
            return number >= least && number <= most;
        }

        private static boolean isNumber(String value) {
            for (int i = 0; i < value.length(); i++) {
                if (value.charAt(i) < '0' || value.charAt(i) > '9') {
                    return false;
                }
            }
            return !value.isEmpty();
        }
    }

    /** Whether a time has the form {@code 2013-02-28T10:00:00Z}, perhaps with thousandths. */
    static boolean isPlainTime(String value) {
        return Type.isPlainTime(value);
    }

    private record Attribute(Type type, boolean required) {
    }

    /** @param required how many of its attributes there must be */
    private record Rule(Map<String, Attribute> attributes, int required, List<String> children, boolean text) {
    }

    private static final String DATED = " creatingUser:GUID creationDateTime:TIME modifyingUser:GUID modifiedDateTime:TIME";
    private static final String FILE = "guid!:GUID name:STRING path:STRING currentPath:STRING" + DATED;
    private static final String TEXT = "guid!:GUID name:STRING richTextPath:STRING plainTextPath:STRING" + DATED;
    private static final String TEXT_PARTS = "Description PlainTextContent PlainTextSelection Coding NoteRef VariableValue";
    private static final String SELECTION_PARTS = "Description Coding NoteRef";
    private static final String VALUES = "TextValue BooleanValue IntegerValue FloatValue DateValue DateTimeValue";
    private static final Map<String, Rule> RULES = rules();
    private static final Pattern FLOAT = Pattern.compile("[+-]?(\\d+(\\.\\d*)?|\\.\\d+)");
    private static final Pattern DATE = Pattern.compile("-?\\d{4,}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])(Z|[+-](0\\d|1[0-3]):[0-5]\\d)?");
    /** Elements that may stand at most once in their parent. */
    private static final Set<String> ONCE = Set.of("Description", "PlainTextContent", "Representation", "TextDescription");

    private Schema() {
    }

    private static Map<String, Rule> rules() {
        Map<String, Rule> rules = new HashMap<>();
        rule(rules, "Project", "name!:STRING origin:STRING creatingUserGUID:GUID creationDateTime:TIME modifyingUserGUID:GUID "
                + "modifiedDateTime:TIME basePath:STRING", "");
        rule(rules, "User", "guid!:GUID name:STRING id:STRING", "");
        rule(rules, "Code", "guid!:GUID name!:STRING isCodable!:BOOL color:COLOR", "Description NoteRef Code");
        rule(rules, "Variable", "guid!:GUID name!:STRING typeOfVariable!:VARIABLE", "Description");
        rule(rules, "Case", "guid!:GUID name:STRING", "Description CodeRef VariableValue SourceRef SelectionRef");
        rule(rules, "VariableValue", "", "VariableRef " + VALUES);
        for (String name : List.of("TextSource", "Note", "Representation", "TextDescription")) {
            rule(rules, name, TEXT, TEXT_PARTS);
        }
        rule(rules, "PlainTextSelection", "guid!:GUID name:STRING startPosition!:INT endPosition!:INT" + DATED, SELECTION_PARTS);
        rule(rules, "PictureSource", FILE, "Description TextDescription PictureSelection Coding NoteRef VariableValue");
        String corners = " firstX!:INT firstY!:INT secondX!:INT secondY!:INT";
        rule(rules, "PictureSelection", "guid!:GUID name:STRING" + corners + DATED, SELECTION_PARTS);
        rule(rules, "PDFSource", FILE, "Description PDFSelection Representation Coding NoteRef VariableValue");
        rule(rules, "PDFSelection", "guid!:GUID name:STRING page!:INT" + corners + DATED, "Description Representation Coding NoteRef");
        for (String kind : List.of("Audio", "Video")) {
            rule(rules, kind + "Source", FILE, "Description Transcript " + kind + "Selection Coding NoteRef VariableValue");
            rule(rules, kind + "Selection", "guid!:GUID name:STRING begin!:INT end!:INT" + DATED, SELECTION_PARTS);
        }
        rule(rules, "Transcript", TEXT, "Description PlainTextContent SyncPoint TranscriptSelection NoteRef");
        rule(rules, "TranscriptSelection", "guid!:GUID name:STRING fromSyncPoint:GUID toSyncPoint:GUID" + DATED, SELECTION_PARTS);
        rule(rules, "SyncPoint", "guid!:GUID timeStamp:INT position:INT", "");
        rule(rules, "Coding", "guid!:GUID creatingUser:GUID creationDateTime:TIME", "CodeRef NoteRef");
        rule(rules, "Link", "guid!:GUID name:STRING direction:DIRECTION color:COLOR originGUID:GUID targetGUID:GUID", "NoteRef");
        rule(rules, "Set", "guid!:GUID name!:STRING", "Description MemberCode MemberSource MemberNote");
        rule(rules, "Graph", "guid!:GUID name:STRING", "Vertex Edge");
        rule(rules, "Vertex", "guid!:GUID representedGUID:GUID name:STRING firstX!:INT firstY!:INT secondX:INT secondY:INT shape:SHAPE "
                + "color:COLOR", "");
        rule(rules, "Edge", "guid!:GUID representedGUID:GUID name:STRING sourceVertex!:GUID targetVertex!:GUID color:COLOR "
                + "direction:DIRECTION lineStyle:LINE", "");
        for (String reference : List.of("NoteRef", "CodeRef", "SourceRef", "SelectionRef", "VariableRef", "MemberSource", "MemberNote",
                "MemberCode")) {
            rule(rules, reference, "targetGUID!:GUID", "");
        }
        for (String content : ("Description PlainTextContent " + VALUES).split(" ")) {
            rules.put(content, new Rule(Map.of(), 0, List.of(), true));
        }
        return rules;
    }

    private static void rule(Map<String, Rule> rules, String name, String attributes, String children) {
        Map<String, Attribute> allowed = new LinkedHashMap<>();
        for (String one : attributes.split(" ")) {
            if (!one.isEmpty()) {
                String[] parts = one.split(":");
                allowed.put(parts[0].replace("!", ""), new Attribute(Type.valueOf(parts[1]), parts[0].endsWith("!")));
            }
        }
        int required = (int) allowed.values().stream().filter(Attribute::required).count();
        rules.put(name, new Rule(allowed, required, children.isEmpty() ? List.of() : List.of(children.split(" ")), false));
    }

    /**
     * What of an element may be written, in the order of the schema; null where it cannot be. The given element stays as it is; it is what
     * comes back if all of it may be written.
     */
    static Element fit(Element element) {
        return isFit(element) ? element : made(element);
    }

    /** Whether the whole element may be written as it is, which nearly all may. */
    private static boolean isFit(Element element) {
        Rule rule = RULES.get(element.name());
        if (rule == null || rule.required() > element.attributes() || (rule.text() ? !element.children().isEmpty() || !fitsValue(element)
                : !element.text().isEmpty())) {
            return false;
        }
        int required = 0;
        for (int i = 0; i < element.attributes(); i++) {
            Attribute allowed = rule.attributes().get(element.attribute(i));
            if (allowed == null || !allowed.type().takes(element.value(i))) {
                return false;
            }
            required += allowed.required() ? 1 : 0;
        }
        return required == rule.required() && areFit(element, rule.children());
    }

    private static boolean areFit(Element element, List<String> allowed) {
        int at = 0;
        String before = "";
        for (Element child : element.children()) {
            String name = child.name();
            while (at < allowed.size() && !allowed.get(at).equals(name)) {
                at++;
            }
            boolean again = ONCE.contains(name) && before.equals(name);
            boolean second = element.name().equals("VariableValue") && before.endsWith("Value");
            if (at == allowed.size() || again || second || !isFit(child)) {
                return false;
            }
            before = name;
        }
        return hasWhatItMust(element);
    }

    private static boolean hasWhatItMust(Element element) {
        return switch (element.name()) {
            case "Coding" -> element.first("CodeRef") != null;
            case "VariableValue" -> element.first("VariableRef") != null;
            default -> true;
        };
    }

    private static Element made(Element element) {
        Rule rule = RULES.get(element.name());
        if (rule == null) {
            return null;
        }
        Element made = new Element(element.name());
        for (Map.Entry<String, Attribute> allowed : rule.attributes().entrySet()) {
            String value = element.has(allowed.getKey()) ? element.get(allowed.getKey()) : null;
            if (value != null && allowed.getValue().type().takes(value)) {
                made.put(allowed.getKey(), value);
            } else if (allowed.getValue().required()) {
                if (allowed.getValue().type() != Type.STRING) {
                    return null;
                }
                made.put(allowed.getKey(), "");
            }
        }
        if (rule.text()) {
            return fitsValue(element) ? made.text(element.text()) : null;
        }
        boolean valued = false;
        for (String name : rule.children()) {
            for (Element child : element.children()) {
                Element fitting = child.name().equals(name) && !(ONCE.contains(name) && made.first(name) != null)
                        && !(name.endsWith("Value") && element.name().equals("VariableValue") && valued) ? fit(child) : null;
                if (fitting != null) {
                    valued |= name.endsWith("Value");
                    made.add(fitting);
                }
            }
        }
        return hasWhatItMust(made) ? made : null;
    }

    private static boolean fitsValue(Element element) {
        String value = element.text().strip();
        return switch (element.name()) {
            case "BooleanValue" -> Set.of("true", "false", "1", "0").contains(value);
            case "IntegerValue" -> isInteger(value);
            case "FloatValue" -> FLOAT.matcher(value).matches();
            case "DateValue" -> DATE.matcher(value).matches();
            case "DateTimeValue" -> Type.TIME.takes(value);
            default -> true;
        };
    }

    private static boolean isInteger(String value) {
        try {
            return new BigInteger(value).toString().length() > 0;
        } catch (NumberFormatException e) {
            return false;
        }
    }

    /** The name of the element that holds the value of a variable of that type. */
    static String valueElement(String type) {
        return type.substring(0, 1).toUpperCase(Locale.ROOT) + type.substring(1) + "Value";
    }
}
