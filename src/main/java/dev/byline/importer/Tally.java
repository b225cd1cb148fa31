package dev.byline.importer;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import dev.byline.importer.ImportReport.Counts;
import dev.byline.importer.ImportReport.Reason;
import dev.byline.text.PlainText;

/** Counts while an import runs. Work that may be rolled back counts into a tally of its own, added when it stands. */
public final class Tally {

    private static final int WHAT_LENGTH = 120;
    private static final int WHY_LENGTH = 400;
    private static final int MOST_GROUPS = 100;

    private final Map<Subject, Integer> created = new EnumMap<>(Subject.class);
    private final Map<Subject, Integer> updated = new EnumMap<>(Subject.class);
    private final Map<Subject, Integer> skipped = new EnumMap<>(Subject.class);
    private final Map<Group, Integer> groups = new LinkedHashMap<>();
    private final List<Reason> reasons = new ArrayList<>();
    private int further;

    private record Group(String type, String why) {
    }

    /** One is new here. */
    public void created(Subject subject) {
        created.merge(subject, 1, Integer::sum);
    }

    /** One says now what the file says. */
    public void updated(Subject subject) {
        updated.merge(subject, 1, Integer::sum);
    }

    /** One was here already, as it is in the file. */
    public void standing(Subject subject) {
        skipped.merge(subject, 1, Integer::sum);
    }

    /** One was left out. */
    public void skipped(Subject subject, String what, String why) {
        standing(subject);
        note(subject.single(), what, why);
    }

    /** One of many of its type was left out for the same reason; they make one line of the report. */
    public void skippedAlike(Subject subject, String type, String why) {
        standing(subject);
        group(new Group(PlainText.excerpt(type, 5), why), 1);
    }

    /** One was taken over, but not as it stands in the file. */
    public void note(String type, String what, String why) {
        if (reasons.size() < ImportReport.MOST_REASONS) {
            reasons.add(new Reason(type, cut(what, WHAT_LENGTH), cut(why, WHY_LENGTH)));
        } else {
            further++;
        }
    }

    /** Adds what another tally counted. */
    public void add(Tally other) {
        other.created.forEach((subject, count) -> created.merge(subject, count, Integer::sum));
        other.updated.forEach((subject, count) -> updated.merge(subject, count, Integer::sum));
        other.skipped.forEach((subject, count) -> skipped.merge(subject, count, Integer::sum));
        other.groups.forEach(this::group);
        other.reasons.forEach(reason -> note(reason.type(), reason.what(), reason.why()));
        further += other.further;
    }

    /** The report as it stands. */
    public ImportReport report() {
        List<Reason> all = new ArrayList<>();
        groups.forEach((group, count) -> all.add(new Reason(group.type,
                count == 1 ? "1 item" : count + " items", group.why)));
        all.addAll(reasons);
        int beyond = Math.max(0, all.size() - ImportReport.MOST_REASONS);
        return new ImportReport(counts(created), counts(updated), counts(skipped),
                List.copyOf(all.subList(0, all.size() - beyond)), further + beyond);
    }

    private void group(Group group, int count) {
        if (groups.containsKey(group) || groups.size() < MOST_GROUPS) {
            groups.merge(group, count, Integer::sum);
        } else {
            further += count;
        }
    }

    private static Counts counts(Map<Subject, Integer> counts) {
        return new Counts(of(counts, Subject.ARTICLES), of(counts, Subject.PAGES), of(counts, Subject.AUTHORS),
                of(counts, Subject.SECTIONS), of(counts, Subject.TAGS), of(counts, Subject.COMMENTS),
                of(counts, Subject.OTHER));
    }

    private static int of(Map<Subject, Integer> counts, Subject subject) {
        return counts.getOrDefault(subject, 0);
    }

    private static String cut(String text, int length) {
        String line = PlainText.singleLine(text);
        return line.codePointCount(0, line.length()) <= length ? line
                : line.substring(0, line.offsetByCodePoints(0, length)) + "…";
    }
}
