// Puts sheets together to a workbook: what an .xlsx archive holds besides them (ECMA-376, part 2).
#include "backends/spreadsheet/workbook.h"

#include "backends/spreadsheet/sheet.h"
#include "backends/spreadsheet/zip_archive.h"
#include "support/escape.h"

#include "fmt/format.h"

namespace theory::backends::spreadsheet {
namespace {

using report::Table;

constexpr llvm::StringRef declaration =
    "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
constexpr llvm::StringRef relationships =
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
constexpr llvm::StringRef packageRelationships =
    "http://schemas.openxmlformats.org/package/2006/relationships";
constexpr llvm::StringRef mainNamespace =
    "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

// In the order of `CellStyle`. Texts have the format `@` (49), by which they stay texts when
// somebody goes over them.
constexpr llvm::StringRef styles = R"(<fonts count="3">
<font><sz val="11"/><name val="Calibri"/><family val="2"/></font>
<font><b/><sz val="11"/><name val="Calibri"/><family val="2"/></font>
<font><u/><sz val="11"/><color rgb="FF0B5394"/><name val="Calibri"/><family val="2"/></font>
</fonts>
<fills count="3">
<fill><patternFill patternType="none"/></fill>
<fill><patternFill patternType="gray125"/></fill>
<fill><patternFill patternType="solid"><fgColor rgb="FFE3E9F0"/><bgColor indexed="64"/></patternFill></fill>
</fills>
<borders count="2">
<border><left/><right/><top/><bottom/><diagonal/></border>
<border><left/><right/><top/><bottom style="thin"><color rgb="FF5B6770"/></bottom><diagonal/></border>
</borders>
<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>
<cellXfs count="5">
<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>
<xf numFmtId="49" fontId="1" fillId="2" borderId="1" xfId="0" applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf>
<xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf>
<xf numFmtId="1" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyAlignment="1"><alignment vertical="top"/></xf>
<xf numFmtId="49" fontId="2" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyFont="1" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf>
</cellXfs>
<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>
)";

std::string contentTypes(std::size_t sheets) {
    std::string out =
        declaration.str() +
        "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">\n"
        "<Default Extension=\"rels\" "
        "ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>\n"
        "<Default Extension=\"xml\" ContentType=\"application/xml\"/>\n"
        "<Override PartName=\"/xl/workbook.xml\" ContentType=\"application/"
        "vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml\"/>\n"
        "<Override PartName=\"/xl/styles.xml\" ContentType=\"application/"
        "vnd.openxmlformats-officedocument.spreadsheetml.styles+xml\"/>\n"
        "<Override PartName=\"/docProps/core.xml\" ContentType=\"application/"
        "vnd.openxmlformats-package.core-properties+xml\"/>\n";
    for (std::size_t i = 1; i <= sheets; ++i)
        out += fmt::format("<Override PartName=\"/xl/worksheets/sheet{}.xml\" "
                           "ContentType=\"application/vnd.openxmlformats-officedocument."
                           "spreadsheetml.worksheet+xml\"/>\n",
                           i);
    return out + "</Types>\n";
}

std::string packageParts() {
    return fmt::format(
        "{}<Relationships xmlns=\"{}\">\n"
        "<Relationship Id=\"rId1\" Type=\"{}/officeDocument\" Target=\"xl/workbook.xml\"/>\n"
        "<Relationship Id=\"rId2\" Type=\"{}/metadata/core-properties\" "
        "Target=\"docProps/core.xml\"/>\n</Relationships>\n",
        declaration.str(), packageRelationships.str(), relationships.str(),
        packageRelationships.str());
}

std::string coreProperties(llvm::StringRef title) {
    return fmt::format("{}<cp:coreProperties xmlns:cp=\"http://schemas.openxmlformats.org/package/"
                       "2006/metadata/core-properties\" "
                       "xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><dc:title>{}</dc:title>"
                       "</cp:coreProperties>\n",
                       declaration.str(), escapeXml(title));
}

// What can be filtered, and the head that is printed on each page, go by names of their own.
std::string names(const std::vector<Table>& tables) {
    std::string filters, heads;
    for (std::size_t i = 0; i < tables.size(); ++i) {
        const std::string sheet = "'" + escapeXml(tables[i].title) + "'!";
        filters += fmt::format("<definedName name=\"_xlnm._FilterDatabase\" localSheetId=\"{}\" "
                               "hidden=\"1\">{}{}</definedName>\n",
                               i, sheet, absoluteRangeOf(tables[i]));
        heads += fmt::format("<definedName name=\"_xlnm.Print_Titles\" localSheetId=\"{}\">"
                             "{}$1:$1</definedName>\n",
                             i, sheet);
    }
    return "<definedNames>\n" + filters + heads + "</definedNames>\n";
}

std::string workbookPart(const std::vector<Table>& tables) {
    std::string sheets;
    for (std::size_t i = 0; i < tables.size(); ++i)
        sheets += fmt::format("<sheet name=\"{}\" sheetId=\"{}\" r:id=\"rId{}\"/>\n",
                              escapeXml(tables[i].title), i + 1, i + 1);
    return fmt::format("{}<workbook xmlns=\"{}\" xmlns:r=\"{}\">\n"
                       "<bookViews><workbookView/></bookViews>\n<sheets>\n{}</sheets>\n{}"
                       "</workbook>\n",
                       declaration.str(), mainNamespace.str(), relationships.str(), sheets,
                       names(tables));
}

std::string workbookRelations(std::size_t sheets) {
    std::string out = fmt::format("{}<Relationships xmlns=\"{}\">\n", declaration.str(),
                                  packageRelationships.str());
    for (std::size_t i = 1; i <= sheets; ++i)
        out += fmt::format("<Relationship Id=\"rId{0}\" Type=\"{1}/worksheet\" "
                           "Target=\"worksheets/sheet{0}.xml\"/>\n",
                           i, relationships.str());
    return out + fmt::format("<Relationship Id=\"rId{}\" Type=\"{}/styles\" "
                             "Target=\"styles.xml\"/>\n</Relationships>\n",
                             sheets + 1, relationships.str());
}

} // namespace

llvm::Expected<std::string> workbook(llvm::StringRef title, const std::vector<Table>& tables) {
    for (const Table& table : tables)
        if (table.rows.size() >= mostRows || table.header.size() > mostColumns)
            return llvm::createStringError(fmt::format(
                "the table “{}” has {} rows and {} columns, and a sheet holds no more "
                "than {} and {}; `csv` has no such limit",
                table.title, table.rows.size() + 1, table.header.size(), mostRows, mostColumns));
    ZipArchive archive;
    archive.add("[Content_Types].xml", contentTypes(tables.size()));
    archive.add("_rels/.rels", packageParts());
    archive.add("docProps/core.xml", coreProperties(title));
    archive.add("xl/workbook.xml", workbookPart(tables));
    archive.add("xl/_rels/workbook.xml.rels", workbookRelations(tables.size()));
    archive.add("xl/styles.xml", (declaration + "<styleSheet xmlns=\"" + mainNamespace + "\">\n" +
                                  styles + "</styleSheet>\n")
                                     .str());
    for (std::size_t i = 0; i < tables.size(); ++i) {
        const std::string name = "sheet" + std::to_string(i + 1) + ".xml";
        const Sheet sheet = sheetOf(tables[i], i == 0);
        archive.add("xl/worksheets/" + name, sheet.xml);
        if (!sheet.relations.empty())
            archive.add("xl/worksheets/_rels/" + name + ".rels", sheet.relations);
    }
    return archive.finish();
}

} // namespace theory::backends::spreadsheet
