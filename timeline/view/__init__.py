"""What is drawn, as rows and Plotly figures; no Streamlit.

`filters` chooses events, `windows` the time that is looked at, `dividing` which stretches of it are offered; `lanes`,
`packing`, `spare_room` and `measure` say where each mark and label goes, in pixels; `figure`, `frame`, `marks` and
`traces` turn that into Plotly; `evidence`, `passage` and `rows` are what stands beside the chart. `crowd` is `filters`
for events too many to load, and `density` their chart.
"""
