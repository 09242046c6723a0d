// Tables of characteristics: a row a source, joined to it by its key.
#include "model/resolver.h"

#include "support/suggest.h"

#include "llvm/ADT/STLExtras.h"

namespace theory::model {
namespace {

const DiagnosticKind<> tableWithoutKeys{
    {
        .name = "table-without-keys",
        .code = "R031",
        .why = "Each row of a table belongs to the source whose key stands in the column `key`. "
               "Without that column nobody can say whose characteristics they are.",
        .bad = "source smith2010\nsources \"table.csv\"\n// --- table.csv\npaper,country\n"
               "smith2010,Wales\n",
        .good = "source smith2010\nsources \"table.csv\"\n// --- table.csv\nkey,country\n"
                "smith2010,Wales\n",
    },
    "the table has no column with the heading `key`"};

const DiagnosticKind<std::size_t, std::string> unknownRow{
    {
        .name = "row-of-unknown-source",
        .code = "R032",
        .why = "A row describes a source that the theory or its bibliography knows. A row under a "
               "misspelt key would be lost from every table without a word.",
        .bad = "source smith2010\nsources \"table.csv\"\n// --- table.csv\nkey,country\n"
               "smiht2010,Wales\n",
        .good = "source smith2010\nsources \"table.csv\"\n// --- table.csv\nkey,country\n"
                "smith2010,Wales\n",
    },
    "row {}: there is no source with the key `{}`"};

const std::string noTable = [] {
    std::string text = "sources \"table.csv\"\n// --- table.csv\nkey,country\n";
    for (int i = 0; i <= 100; ++i)
        text += "nobody,nowhere\n";
    return text;
}();

const DiagnosticKind<std::size_t> tooManyRows{
    {
        .name = "too-many-wrong-rows",
        .code = "R038",
        .severity = Severity::Warning,
        .why = "A table of which so many rows do not fit is usually another table than the one "
               "that was meant. No more of them are listed.",
        .bad = noTable,
        .good = "source smith2010\nsources \"table.csv\"\n// --- table.csv\nkey,country\n"
                "smith2010,Wales\n",
    },
    "more than {} mistakes in this table: the rest is not listed"};

const DiagnosticKind<std::size_t, std::string, std::size_t> rowLength{
    {
        .name = "row-length",
        .code = "R033",
        .why = "A row with more or fewer cells than the table has headings is usually one in "
               "which a separator stands without quotation marks around its cell: everything "
               "behind it would stand under the wrong heading.",
        .bad = "source smith2010\nsources \"table.csv\"\n// --- table.csv\nkey,country,sample\n"
               "smith2010,Wales,12 nurses, 3 doctors\n",
        .good = "source smith2010\nsources \"table.csv\"\n// --- table.csv\nkey,country,sample\n"
                "smith2010,Wales,\"12 nurses, 3 doctors\"\n",
    },
    "row {} has {}, and the table has {} headings"};

const DiagnosticKind<std::size_t, std::string> rowTwice{
    {
        .name = "source-in-two-rows",
        .code = "R034",
        .why = "A table has one row a source. Of two, readers would not know which holds.",
        .bad = "source smith2010\nsources \"table.csv\"\n// --- table.csv\nkey,country\n"
               "smith2010,Wales\nsmith2010,England\n",
        .good = "source smith2010\nsources \"table.csv\"\n// --- table.csv\nkey,country\n"
                "smith2010,Wales\n",
    },
    "row {}: `{}` has a row already"};

const DiagnosticKind<std::size_t> rowWithoutKey{
    {
        .name = "row-without-key",
        .code = "R035",
        .why = "A row belongs to the source whose key it has.",
        .bad = "source smith2010\nsources \"table.csv\"\n// --- table.csv\nkey,country\n"
               ",Wales\n",
        .good = "source smith2010\nsources \"table.csv\"\n// --- table.csv\nkey,country\n"
                "smith2010,Wales\n",
    },
    "row {} has no key"};

const DiagnosticKind<std::string, std::string> saidElsewhere{
    {
        .name = "two-characteristics",
        .code = "R036",
        .severity = Severity::Warning,
        .why = "What the theory itself says of a source goes before what a table says. Where the "
               "two differ, one of them is out of date.",
        .bad = "source smith2010 { country \"England\" }\nsources \"table.csv\"\n"
               "// --- table.csv\nkey,country\nsmith2010,Wales\n",
        .good = "source smith2010\nsources \"table.csv\"\n// --- table.csv\nkey,country\n"
                "smith2010,Wales\n",
    },
    "the table says `{}`, and the theory says `{}`"};

// Properties that a column may have the name of. A table says what sources are like, and does not
// name files.
Property propertyNamed(llvm::StringRef heading) {
    const Property property = fromWord(propertyWords, heading.lower());
    switch (property) {
    case Property::Type:
    case Property::Design:
    case Property::Country:
    case Property::Setting:
    case Property::Sample:
    case Property::Date:
    case Property::Year:
    case Property::Authors:
    case Property::Published:
    case Property::Doi:
    case Property::Url:
    case Property::Description:
    case Property::Note:
    case Property::Tag:
        return property;
    default:
        return Property::Count;
    }
}

llvm::StringRef keyIn(llvm::StringRef cell) {
    cell = cell.trim();
    cell.consume_front("@");
    return cell;
}

std::string counted(std::size_t cells) {
    return cells == 1 ? "1 cell" : fmt::format("{} cells", cells);
}

// As many as there are where none is it.
std::size_t keyColumn(const references::Table& table) {
    const auto* found = llvm::find_if(table.header, [](const references::Cell& cell) {
        return cell.text.trim().equals_insensitive("key");
    });
    return static_cast<std::size_t>(found - table.header.begin());
}

Span spanOf(references::Row row) {
    return row.empty() ? Span{} : Span{row.front().span.begin, row.back().span.end};
}

} // namespace

void Resolver::resolveTables() {
    for (const auto& [entry, where] : tables_) {
        const auto& named = *std::get<const syntax::SourceTable*>(entry->is);
        if (const auto* table = project_.linked.lookup(named.path.span.begin).table)
            resolveTable(*table, where);
    }
    std::ranges::stable_sort(theory_.characteristics, {}, &Characteristic::source);
}

void Resolver::resolveTable(const references::Table& table, const Where& where) {
    const std::size_t keys = keyColumn(table);
    if (keys == table.header.size()) {
        Diagnostic report = tableWithoutKeys.at(
            {table.file->base(),
             table.header.empty() ? table.file->base() : table.header.back().span.end});
        out_.push_back(report.helping("add a column `key` with the keys of the sources"));
        return;
    }
    Complaints out(out_, tooManyRows);
    std::vector<Heading> headings;
    for (const references::Cell& cell : table.header)
        headings.push_back(headingFor(cell.text.trim()));
    llvm::DenseMap<std::uint32_t, Span> rowOf; // by source
    for (std::size_t i = 0; i < table.rows.size(); ++i) {
        references::Row row = table.rows[i];
        const std::size_t number = i + 2; // as spreadsheets count, with the headings as row 1
        if (row.size() != table.header.size())
            out.add(rowLength.at(spanOf(row), number, counted(row.size()), table.header.size())
                        .helping("put a cell that holds the separator into quotation "
                                 "marks"));
        if (keys >= row.size())
            continue;
        const references::Cell& cell = row[keys];
        const syntax::Name key{keyIn(cell.text), cell.span};
        const Id<Source> source =
            key.text.empty() ? Id<Source>() : bound(key.span, knownSource(key, where));
        if (!source) {
            reportRow(number, key, where, out);
            continue;
        }
        const auto [first, isNew] = rowOf.try_emplace(source.index, cell.span);
        if (!isNew) {
            out.add(rowTwice.at(cell.span, number, key.text.str())
                        .label(first->second, "its first row"));
            continue;
        }
        addRow(row, headings, source, where, out);
    }
}

Resolver::Heading Resolver::headingFor(llvm::StringRef text) {
    Heading heading{.property = propertyNamed(text),
                    .isTitle = text.equals_insensitive("title"),
                    .isStream = text.equals_insensitive("stream"),
                    .isKey = text.equals_insensitive("key")};
    if (heading.property != Property::Count || heading.isTitle || heading.isStream ||
        heading.isKey || text.empty())
        return heading;
    const Id<Column> next(theory_.columns.size());
    if (columns_.add(text, next))
        theory_.columns.push_back({text});
    heading.column = columns_.find(text);
    return heading;
}

void Resolver::addRow(references::Row row, llvm::ArrayRef<Heading> headings, Id<Source> source,
                      const Where& where, Complaints& out) {
    std::vector<Attribute> added;
    for (std::size_t i = 0; i < std::min(row.size(), headings.size()); ++i) {
        const Heading& heading = headings[i];
        const llvm::StringRef value = row[i].text.trim();
        if (value.empty() || heading.isKey)
            continue;
        if (heading.isTitle && theory_[source].title.empty())
            theory_.sources[source.index].title = value;
        if (heading.isStream)
            if (const Id<Stream> stream = findStream({value, row[i].span}, where))
                addMembership(source, stream, row[i].span);
        if (heading.column)
            theory_.characteristics.push_back(
                {.source = source, .column = heading.column, .value = value});
        if (heading.property == Property::Count)
            continue;
        const llvm::StringRef said = theory_.value(theory_[source].attributes, heading.property);
        if (said.empty())
            added.push_back({.property = heading.property,
                             .isText = true,
                             .value = value,
                             .span = row[i].span});
        else if (said != value)
            out.add(saidElsewhere.at(row[i].span, value.str(), said.str()));
    }
    if (added.empty())
        return;
    // Attributes of one source stand together.
    const Range<Attribute> before = theory_[source].attributes;
    const auto begin = static_cast<std::uint32_t>(theory_.attributes.size());
    for (std::uint32_t i = before.begin; i < before.end; ++i)
        theory_.attributes.push_back(Attribute(theory_.attributes[i]));
    theory_.attributes.insert(theory_.attributes.end(), added.begin(), added.end());
    theory_.sources[source.index].attributes = {
        begin, static_cast<std::uint32_t>(theory_.attributes.size())};
}

void Resolver::reportRow(std::size_t number, const syntax::Name& key, const Where& where,
                         Complaints& out) {
    if (key.text.empty()) {
        out.add(rowWithoutKey.at(key.span, number));
        return;
    }
    if (isUnread(key.text) || lacksImports(where.module) || out.areTooMany())
        return;
    Diagnostic report = unknownRow.at(key.span, number, key.text.str());
    const Similar meant = similarSource(key.text, where);
    if (meant.key.empty())
        report.helping(fmt::format("declare it in the theory, `source {}`, or leave the row out",
                                   key.text.str()));
    else
        report.helping(fmt::format("write `{}`", meant.key.str()))
            .label(meant.span, "a similar key is declared here");
    out.add(std::move(report));
}

} // namespace theory::model
