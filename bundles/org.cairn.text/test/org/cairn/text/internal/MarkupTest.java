// SPDX-License-Identifier: EPL-2.0
package org.cairn.text.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.Charset;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MarkupTest {

    @TempDir
    Path folder;

    @Test
    void aWebPage() throws Exception {
        Reading read = Reading.of(folder, "a.html", """
                <!DOCTYPE html><html lang="en-GB"><head><title> My  journal </title><script>var x = "no";</script><style>p{}</style></head>
                <body><h1>Week <i>1</i></h1><p>First <b>para</b>graph
                  with&nbsp;a line.</p><p>Second<br>line</p><p hidden>unseen</p><ul><li>one<li>two</ul><ol><li>un</li><li><p>deux</p></li></ol>
                <table><tr><th>a</th><th>b</th></tr><tr><td><p>1</p></td><td></td></tr><tr><td><p>long</p><p>cell</p></td><td>x</td></tr></table>
                <pre>
                 kept
                   as is</pre><div>Loose <div>inner</div> text</div><h3></h3></body></html>""");
        assertEquals("Week 1\nFirst paragraph with\u00A0a line.\nSecond\n"
                + "line\n• one\n• two\n1. un\n2. deux\na\tb\n1\nlong\ncell\nx\n kept\n   as is\n"
                + "Loose\ninner\ntext", read.text());
        assertEquals("My journal", read.only().title());
        assertEquals("en-GB", read.only().language());
        assertEquals(List.of("HEADING 1 Week 1|Week 1"), read.structure());
    }

    @Test
    void aWebPageDeclaresItsEncoding() throws Exception {
        String page = "<html><head><meta http-equiv='Content-Type' content='text/html; charset=windows-1250'></head><body>Žáci přišli</body></html>";
        Reading read = Reading.of(folder, "a.htm", page.getBytes(Charset.forName("windows-1250")));
        assertEquals("Žáci přišli", read.text());
        assertEquals(List.of(), read.problems);
    }

    @Test
    void richText() throws Exception {
        Reading read = Reading.of(folder, "a.rtf", "{\\rtf1\\ansi\\ansicpg1250{\\fonttbl{\\f0 Times;}}{\\info{\\title My notes}}"
                + "Hello \\b bold\\b0  world.\\par \\'8e\\u225?ci\\par}");
        assertEquals("Hello bold world.\nŽáci", read.text());
        assertEquals("My notes", read.only().title());
    }

    @Test
    void anElectronicBook() throws Exception {
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put("mimetype", "application/epub+zip");
        parts.put("META-INF/container.xml", "<container xmlns='urn:oasis:names:tc:opendocument:xmlns:container'><rootfiles>"
                + "<rootfile full-path='OPS/book.opf'/></rootfiles></container>");
        parts.put("OPS/book.opf", "<package xmlns:dc='http://purl.org/dc/elements/1.1/' xmlns='http://www.idpf.org/2007/opf'><metadata>"
                + "<dc:title>A Book</dc:title><dc:creator>Jo Author</dc:creator><dc:language>cs</dc:language></metadata><manifest>"
                + "<item id='n' href='nav.xhtml' media-type='application/xhtml+xml' properties='nav'/>"
                + "<item id='b' href='text/two%202.xhtml' media-type='application/xhtml+xml'/>"
                + "<item id='a' href='one.xhtml' media-type='application/xhtml+xml'/><item id='i' href='i.png' media-type='image/png'/>"
                + "</manifest><spine><itemref idref='n'/><itemref idref='a'/><itemref idref='b'/></spine></package>");
        parts.put("OPS/one.xhtml", "<?xml version='1.0'?><!DOCTYPE html PUBLIC '-//W3C//DTD XHTML 1.1//EN' 'http://www.w3.org/TR/xhtml11.dtd'>"
                + "<html><head><title/></head><body><h1>One</h1><p>caf&eacute;<a id='x'/> text</p></body></html>");
        parts.put("OPS/text/two 2.xhtml", "<html><body><h2>Two</h2><p>end</p></body></html>");
        parts.put("OPS/nav.xhtml", "<html><body><p>contents</p></body></html>");
        Reading read = Reading.of(folder, "b.epub", Reading.zip(parts));
        assertEquals("One\ncaf\u00E9 text\nTwo\nend", read.text());
        assertEquals("A Book", read.only().title());
        assertEquals("Jo Author", read.only().author());
        assertEquals("cs", read.only().language());
        assertEquals(List.of("HEADING 1 One|One", "HEADING 2 Two|Two"), read.structure());
    }

    @Test
    void subtitles() throws Exception {
        Reading read = Reading.of(folder, "a.srt", """
                1\r
                00:00:01,000 --> 00:00:02,500\r
                Hello <i>there</i>,\r
                my friend.\r
                \r
                2\r
                01:01:02,040 --> 01:01:03,000\r
                - Yes?\r
                - No.\r
                """);
        assertEquals("Hello there, my friend.\n- Yes?\n- No.", read.text());
        assertEquals(List.of("TIME 1000 00:00:01,000|Hello there, my friend.", "TIME 3662040 01:01:02,040|- Yes?\n- No."), read.structure());
    }

    @Test
    void webSubtitlesWithVoices() throws Exception {
        Reading read = Reading.of(folder, "a.vtt", """
                WEBVTT

                NOTE a comment
                over lines

                intro
                00:01.000 --> 00:02.000 align:start
                <v Anna>Good &amp; fine</v>

                00:03.000 --> 00:04.000
                <v Anna>more

                01:00:05.000 --> 01:00:06.000
                <v.loud Ben>Oh <00:01.500><c.x>no</c>
                """);
        assertEquals("Good & fine\nmore\nOh no", read.text());
        assertEquals(List.of("TURN 0 Anna|Good & fine\nmore", "TIME 1000 00:01.000|Good & fine", "TIME 3000 00:03.000|more", "TURN 0 Ben|Oh no",
                "TIME 3605000 01:00:05.000|Oh no"), read.structure());
    }

    @Test
    void aLetterWithAnAttachment() throws Exception {
        String letter = """
                From: =?utf-8?q?Jana_Nov=C3=A1kov=C3=A1?= <jana@example.org>
                To: x@example.org
                Date: Mon, 25 Feb 2013 23:30:00 -0500
                Subject: =?utf-8?b?TcWvaiB0w71kZW4=?=
                MIME-Version: 1.0
                Content-Type: multipart/mixed; boundary="b"

                --b
                Content-Type: multipart/alternative; boundary="c"

                --c
                Content-Type: text/plain; charset=iso-8859-2
                Content-Transfer-Encoding: quoted-printable

                Dobr=FD den,
                =BE=E1ci p=F8i=B9li.
                --c
                Content-Type: text/html

                <p>other form</p>
                --c--
                --b
                Content-Type: application/pdf; name="plan.pdf"
                Content-Disposition: attachment; filename="plan.pdf"
                Content-Transfer-Encoding: base64

                JVBERi0=
                --b--
                """.replace("\n", "\r\n");
        Reading read = Reading.of(folder, "a.eml", letter);
        assertEquals("Dobrý den,\nžáci přišli.", read.text());
        assertEquals("Můj týden", read.only().title());
        assertEquals("Jana Nováková", read.only().author());
        assertEquals(LocalDate.of(2013, 2, 25), read.only().date());
        assertEquals("a.eml: Attachments were not read: plan.pdf.", read.problem());
    }

    @Test
    void aFlowedLetterIsProseAndAWebLetterIsText() throws Exception {
        Reading flowed = Reading.of(folder, "f.eml",
                "From: a@b.org\r\nSubject: x\r\nContent-Type: text/plain; format=flowed\r\n\r\nOne long \r\nline.\r\nTwo\r\n");
        assertEquals("One long line.\nTwo", flowed.text());
        assertEquals("a@b.org", flowed.only().author());
        Reading web = Reading.of(folder, "w.eml",
                "From: a@b.org\r\nSubject: x\r\nContent-Type: text/html; charset=utf-8\r\n\r\n<p>One</p><p>Two</p>");
        assertEquals("One\nTwo", web.text());
    }

    @Test
    void whatIsNoLetterOrSubtitleIsSaid() throws Exception {
        assertTrue(Reading.of(folder, "a.srt", "only words\n").problem().contains("no subtitles"));
        assertEquals(0, Reading.of(folder, "a.eml", "only words\n").documents.size());
    }
}
